using System.Diagnostics;
using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using PerfEval.Cli.Hosting;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>The memory of the host's process.</summary>
internal static class HostMemory
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const decimal Megabyte = 1024 * 1024;

    // Whoever listens to this has the runtime collect its garbage.
    private const long CollectKeyword = 0x800000;
    private static readonly TimeSpan Collecting = TimeSpan.FromSeconds(2);

    /// <summary>The working set in MB after a garbage collection.</summary>
    public static async Task<decimal> MegabytesAsync(KnownProcess host, CancellationToken cancellation)
    {
        using (var session = new DiagnosticsClient(host.Id).StartEventPipeSession(new EventPipeProvider(Runtime, EventLevel.Informational, CollectKeyword), requestRundown: false))
        {
            var reading = session.EventStream.CopyToAsync(Stream.Null, cancellation);
            await Task.Delay(Collecting, cancellation);
            await session.StopAsync(cancellation);
            await reading;
        }

        using var process = Process.GetProcessById(host.Id);
        return process.WorkingSet64 / Megabyte;
    }
}
