using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Hosting;

/// <summary>The functions app on the local host, in a process of its own.</summary>
internal static class HostProcess
{
    /// <summary>How long it may take to finish what it is at; what it leaves it takes up again at its next start.</summary>
    public static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private const string ReceiptSchedule = "ReceiptRefreshSchedule";
    private const string EveryMinute = "0 * * * * *";
    private const string EveryQuarter = "0 */15 * * * *";
    private const string Hourly = "0 10 * * * *";
    private const string Nightly = "0 0 3 * * *";
    private const string Project = "PerfEval.Functions";

    /// <summary>What messages call it.</summary>
    public static string Name => Texts.HostName;

    /// <summary>Where it answers.</summary>
    public static Uri Address(InstancePorts ports) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.Host}/"));

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its data and log are.</param>
    /// <param name="ports">Where it and its storage answer.</param>
    /// <param name="more">Settings of the app besides those that every local host has; null for none.</param>
    /// <exception cref="CommandFailedException">It is not built or cannot be started.</exception>
    public static KnownProcess Start(InstanceFolder folder, InstancePorts ports, IReadOnlyDictionary<string, string>? more = null)
    {
        var assembly = Assembly();
        if (!File.Exists(assembly)) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.HostMissing, assembly));
        var storage = AzuriteProcess.ConnectionString(ports);
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = storage,
            ["ReportsStorage"] = storage,
            ["ResultsStorage"] = storage,
            ["LocalHost__Directory"] = folder.Host,
            ["LocalHost__Urls"] = Address(ports).GetLeftPart(UriPartial.Authority),
            [ReceiptSchedule] = Environment.GetEnvironmentVariable(ReceiptSchedule) ?? EveryMinute,
            ["SweepSchedule"] = EveryQuarter,
            ["ApprovalSweepSchedule"] = Hourly,
            ["PurgeSchedule"] = Nightly,
            ["PerfEval__BaseAddress"] = Address(ports).ToString(),
            ["PerfEval__SamplingKey"] = SamplingKey.Of(folder),
            ["PerfEval__OutboxDirectory"] = folder.Outbox,
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string>()) settings[name] = value;
        return DetachedProcess.Start("dotnet", [assembly], settings, Path.GetDirectoryName(assembly)!, folder.HostLog);
    }

    /// <summary>Waits until it answers.</summary>
    public static Task WaitAsync(KnownProcess process, InstanceFolder folder, InstancePorts ports, CancellationToken cancellation) =>
        Readiness.WaitAsync(Name, process, [Address(ports)], folder.HostLog, cancellation);

    // The command and the app are built side by side: bin/{project}/{configuration}/.
    private static string Assembly()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(own.FullName, "..", "..", Project, own.Name, $"{Project}.dll"));
    }
}
