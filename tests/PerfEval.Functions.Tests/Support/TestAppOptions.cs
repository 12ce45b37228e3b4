using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Support;

/// <summary>How an app is set up for a test.</summary>
internal sealed record TestAppOptions
{
    /// <summary>The approval policy's file; null for the one that is shipped.</summary>
    public string? PolicyFile { get; init; }

    /// <summary>Where messages are laid; null for nowhere.</summary>
    public string? Outbox { get; init; }

    /// <summary>The engine's database; null for one in memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>With 0, the default, every step of an orchestrator replays, which shows what is not deterministic.</summary>
    public int HotInstances { get; init; }

    /// <summary>How long a stop waits for activities.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Stands around each activity.</summary>
    public ActivityGuard Guard { get; init; } = (_, run) => run();

    /// <summary>Puts a test's own services in the place of the app's.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    /// <summary>Settings of a test's own, by their names in the app's section.</summary>
    public IReadOnlyDictionary<string, string?> Own { get; init; } = new Dictionary<string, string?>();

    /// <summary>The settings, as the host has them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(string connection) =>
        Own.Select(setting => KeyValuePair.Create(Name(setting.Key), setting.Value)).Concat(Usual(connection)).DistinctBy(setting => setting.Key);

    private Dictionary<string, string?> Usual(string connection) => new()
    {
        [StorageNames.ReportsConnection] = connection,
        [StorageNames.ResultsConnection] = connection,
        [Name(nameof(PerfEvalOptions.BaseAddress))] = "https://perfeval.example/",
        [Name(nameof(PerfEvalOptions.SamplingKey))] = Convert.ToBase64String(new byte[16]),
        [Name(nameof(PerfEvalOptions.PolicyFile))] = PolicyFile,
        [Name(nameof(PerfEvalOptions.OutboxDirectory))] = Outbox,
    };

    private static string Name(string setting) => $"{PerfEvalOptions.Section}:{setting}";
}
