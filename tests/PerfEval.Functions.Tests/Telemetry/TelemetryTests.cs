using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Telemetry;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Telemetry;

public class TelemetryTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("System.Net.Http.HttpClient.Webhook.LogicalHandler")]
    public void AddTelemetry_LeavesOutTheLogsThatWriteWholeAddresses(string category)
    {
        using var logs = new LogCapture();
        using var services = Services(logs);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Log.UploadGone(logger);
        Log.NoChannel(logger);

        // A warning has no address in it; what goes wrong is still told.
        Assert.Single(logs.Lines);
    }

    [Fact]
    public void AddTelemetry_KeepsTheAppsOwn()
    {
        using var logs = new LogCapture();
        using var services = Services(logs);

        Log.UploadGone(services.GetRequiredService<ILoggerFactory>().CreateLogger("PerfEval.Functions.Intake.SubmissionIntake"));

        Assert.Single(logs.Lines);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ClientId=0000")]
    public void Credential_WhereNoneIsAskedFor_IsNone(string? authentication) => Assert.Null(TelemetryCredential.From(authentication));

    [Theory]
    [InlineData("Authorization=AAD;ClientId=00000000-0000-0000-0000-000000000001")]
    [InlineData("Authorization=AAD")]
    public void Credential_OfAnIdentity_IsAManagedOne(string authentication) => Assert.IsType<ManagedIdentityCredential>(TelemetryCredential.From(authentication));

    private static ServiceProvider Services(LogCapture logs) =>
        new ServiceCollection().AddLogging(logging => logging.AddProvider(logs)).AddTelemetry(new ConfigurationBuilder().Build()).BuildServiceProvider();
}
