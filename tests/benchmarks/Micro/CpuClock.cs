using Perfolizer.Horology;

namespace PerfEval.Benchmarks.Micro;

/// <summary>
/// Counts the processor time of this process, all its threads together: a second of it is a second of one core, however
/// much of the machine others have.
/// </summary>
internal sealed class CpuClock : IClock
{
    /// <inheritdoc/>
    public string Title => "Processor time";

    /// <inheritdoc/>
    public bool IsAvailable => !OperatingSystem.IsBrowser();

    /// <inheritdoc/>
    public Frequency Frequency { get; } = new(TimeSpan.TicksPerSecond);

    /// <inheritdoc/>
    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
