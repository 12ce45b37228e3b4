using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace PerfEval.Cli.Hosting;

/// <summary>A process that the command started and can find again after its own end.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Identity">What tells it from a later process of the same number (<see cref="ProcessIdentity"/>).</param>
internal sealed record KnownProcess(int Id, string Identity)
{
    private const int TerminateSignal = 15;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>This very process.</summary>
    public static KnownProcess Current => new(Environment.ProcessId, ProcessIdentity.Of(Environment.ProcessId)!);

    /// <summary>Whether it still runs.</summary>
    [JsonIgnore]
    public bool IsRunning => ProcessIdentity.Of(Id) == Identity;

    /// <summary>Asks it to end, and ends it by force when it has not within a time. Does nothing to another process of its number.</summary>
    /// <param name="patience">How long it may take to end by itself.</param>
    /// <param name="cancellation">Gives up the waiting.</param>
    public async Task StopAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!IsRunning) return;
        if (OperatingSystem.IsWindows()) Kill();
        else _ = Signal(Id, TerminateSignal);
        var watch = Stopwatch.StartNew();
        while (IsRunning)
        {
            if (watch.Elapsed > patience) Kill();
            await Task.Delay(Poll, cancellation);
        }
    }

    private void Kill()
    {
        try
        {
            if (!IsRunning) return;
            using var process = Process.GetProcessById(Id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended in between.
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int id, int signal);
}
