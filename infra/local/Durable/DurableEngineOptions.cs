namespace FunctionsLocalHost.Durable;

/// <summary>Options of a <see cref="DurableEngine"/>.</summary>
public sealed class DurableEngineOptions
{
    /// <summary>The database file; null, the default, keeps everything in memory.</summary>
    public string? DatabasePath { get; set; }

    /// <summary>Orchestrators that run at the same time, 1 to 1,000; two by default.</summary>
    public int MaxConcurrentOrchestrations { get; set; } = 2;

    /// <summary>Activities that run at the same time, 1 to 1,000; 16 by default.</summary>
    public int MaxConcurrentActivities { get; set; } = 16;

    /// <summary>
    /// Executions with activities or subs under way that are kept in memory instead of being replayed at each step,
    /// 0 to 10,000; 32 by default. An instance that waits only for time or events is never kept. With 0 every step
    /// replays, which shows what is not deterministic.
    /// </summary>
    public int HotInstances { get; set; } = 32;

    /// <summary>The version of instances and subs that are started without one; empty by default.</summary>
    public string DefaultVersion { get; set; } = "";

    /// <summary>How long a stop waits for activities under way; the rest run again at the next start. 5 seconds by default.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(5);

    internal void Check()
    {
        Check(MaxConcurrentOrchestrations, 1, 1_000, nameof(MaxConcurrentOrchestrations));
        Check(MaxConcurrentActivities, 1, 1_000, nameof(MaxConcurrentActivities));
        Check(HotInstances, 0, 10_000, nameof(HotInstances));
    }

    private static void Check(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} to {most}.");
    }
}
