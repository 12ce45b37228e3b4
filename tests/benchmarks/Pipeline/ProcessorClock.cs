using System.Diagnostics;
using PerfEval.Cli.Hosting;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>The processor time that processes have had since they started, all together.</summary>
internal sealed class ProcessorClock(params IReadOnlyList<KnownProcess> processes) : IDisposable
{
    private readonly Process[] _processes = [.. processes.Select(process => Process.GetProcessById(process.Id))];

    /// <summary>The time now.</summary>
    public TimeSpan Read()
    {
        var sum = TimeSpan.Zero;
        foreach (var process in _processes)
        {
            process.Refresh();
            sum += process.TotalProcessorTime;
        }

        return sum;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var process in _processes) process.Dispose();
    }
}
