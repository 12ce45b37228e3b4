using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfEval.Azure.Tests;

/// <summary>azure.yaml, the script after the template, and the template say the same.</summary>
public sealed class DeployScriptTests(Deployment deployment)
{
    // What azd itself puts into the environment of a hook.
    private static readonly string[] Azd = ["AZURE_SUBSCRIPTION_ID"];

    private static string Script => Repository.Text("infra/azure/deploy.sh");

    [Fact]
    public void AzureYaml_NamesWhatIsThere()
    {
        var yaml = Repository.Text("azure.yaml");
        var path = Regex.Match(yaml, @"^  path: (\S+)$", RegexOptions.Multiline).Groups[1].Value;
        var module = Regex.Match(yaml, @"^  module: (\S+)$", RegexOptions.Multiline).Groups[1].Value;
        var run = Regex.Match(yaml, @"^    run: (\S+)$", RegexOptions.Multiline).Groups[1].Value;

        Assert.True(File.Exists(Repository.PathOf($"{path}/{module}.bicepparam")));
        Assert.Equal("infra/azure/deploy.sh", run);
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(Repository.PathOf(run)).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void Package_IsThatOfTheRealHost() =>
        Assert.Matches(@"dotnet publish ""\$root/functions"" .*-p:FunctionsHost=azure\b", Script);

    [Fact]
    public void Script_ReadsOnlyWhatTheTemplateGives()
    {
        var outputs = deployment.Main.GetProperty("outputs").EnumerateObject().Select(output => output.Name);
        var read = Regex.Matches(Script, @"\$\{?((?:AZURE|PERFEVAL)_\w+)").Select(match => match.Groups[1].Value).Distinct();

        Assert.Empty(read.Except(outputs).Except(Azd));
    }

    [Fact]
    public void Script_GivesTheSubscriptionAllItsParameters()
    {
        var wanted = deployment.EventSubscription.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name);
        var given = Regex.Match(Script, @"--parameters ((?:[^\n]*\\\n)*[^\n]*)").Groups[1].Value;

        Assert.Equal(wanted.Order(StringComparer.Ordinal), Regex.Matches(given, @"(\w+)=").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void HostJson_HasDocumentedKeysOnly()
    {
        // https://learn.microsoft.com/azure/azure-functions/functions-host-json and the extensions' own pages.
        string[] documented =
        [
            "version", "telemetryMode", "functionTimeout", "logging.logLevel.*", "extensions.http.routePrefix",
            "extensions.blobs.maxDegreeOfParallelism", "extensions.blobs.poisonBlobThreshold",
            "extensions.durableTask.hubName", "extensions.durableTask.defaultVersion", "extensions.durableTask.versionMatchStrategy",
            "extensions.durableTask.versionFailureStrategy", "extensions.durableTask.maxConcurrentActivityFunctions",
            "extensions.durableTask.maxConcurrentOrchestratorFunctions", "extensions.durableTask.tracing.traceInputsAndOutputs",
        ];
        using var host = JsonDocument.Parse(Repository.Text("host.json"));

        Assert.Empty(Leaves(host.RootElement, "").Select(leaf => Regex.Replace(leaf, @"^logging\.logLevel\..+", "logging.logLevel.*")).Except(documented));
        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal("OpenTelemetry", host.RootElement.GetProperty("telemetryMode").GetString());
    }

    // The engine logs each message of its queues: a hundred lines a form, which would reach the daily cap and silence the alerts.
    [Theory]
    [InlineData("DurableTask.AzureStorage")]
    [InlineData("DurableTask.Core")]
    public void HostJson_SendsNoLineForEachMessageOfTheTaskHub(string category)
    {
        using var host = JsonDocument.Parse(Repository.Text("host.json"));

        Assert.Equal("Warning", host.RootElement.GetProperty("logging").GetProperty("logLevel").GetProperty(category).GetString());
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
        : [path];
}
