using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Tests.Hosting;

/// <summary>What is wrong with an app or its settings is said at the start, by name.</summary>
public class StartTests
{
    public sealed class Unbound
    {
        [Function("Unbound")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{known}")] HttpRequest request, string unknown) => Assert.Fail(unknown);
    }

    public sealed class NoTrigger
    {
        [Function("NoTrigger")]
        public static void Run(string input) => Assert.Fail(input);
    }

    public sealed class BadSchedule
    {
        [Function("BadSchedule")]
        public static void Run([TimerTrigger("now and then")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public sealed class NamedSchedule
    {
        [Function("NamedSchedule")]
        public static void Run([TimerTrigger("%Sweep%")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public sealed class BadPath
    {
        [Function("BadPath")]
        public static void Run([BlobTrigger("reports/{unit-id}")] byte[] blob) => Assert.NotNull(blob);
    }

    public sealed class NoConnection
    {
        [Function("NoConnection")]
        public static void Run([BlobTrigger("reports/{name}", Connection = "Somewhere")] byte[] blob, string name) => Assert.NotNull(name);
    }

    private static string Message(Type function, params string[] settings)
    {
        using var folder = new TempFolder();
        return Assert.Throws<InvalidOperationException>(() => TestHost.Build(folder.Path, null, [function], settings)).Message;
    }

    [Theory]
    [InlineData(typeof(Unbound), "Function 'Unbound': parameter 'unknown' of type String cannot be bound. By name there are: known.")]
    [InlineData(typeof(NoTrigger), "Function 'NoTrigger'")]
    [InlineData(typeof(BadSchedule), "Function 'BadSchedule': 'now and then'")]
    [InlineData(typeof(NamedSchedule), "Function 'NamedSchedule': there is no setting 'Sweep'")]
    [InlineData(typeof(BadPath), "Function 'BadPath': 'reports/{unit-id}': '{unit-id}' is not a parameter")]
    [InlineData(typeof(NoConnection), "Function 'NoConnection': there is no setting 'Somewhere'")]
    public void A_function_that_cannot_run_is_named(Type function, string expected)
        => Assert.StartsWith(expected, Message(function), StringComparison.Ordinal);

    [Theory]
    [InlineData("--LocalHost:BlobPollingInterval=0", "LocalHost:BlobPollingInterval")]
    [InlineData("--LocalHost:BlobPollingInterval=soon", "LocalHost:BlobPollingInterval")]
    [InlineData("--LocalHost:MaxConcurrentBlobs=0", "LocalHost:MaxConcurrentBlobs")]
    [InlineData("--LocalHost:MaxConcurrentActivities=5000", "LocalHost:MaxConcurrentActivities")]
    [InlineData("--LocalHost:HotInstances=-1", "LocalHost:HotInstances")]
    [InlineData("--LocalHost:Urls=http://0.0.0.0:7071", "LocalHost:Urls")]
    public void A_setting_out_of_its_range_is_named(string setting, string name)
        => Assert.Contains(name, Message(typeof(NamedSchedule), "--Sweep=0 0 0 * * *", setting), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_serves_one_host_at_a_time()
    {
        using var folder = new TempFolder();
        await using (await TestHost.Start([], folder: folder.Path))
            Assert.Throws<InvalidOperationException>(() => TestHost.Build(folder.Path, null, []));

        await using (await TestHost.Start([], folder: folder.Path))
        {
        }
    }
}
