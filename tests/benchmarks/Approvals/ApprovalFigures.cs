using System.Diagnostics;
using PerfEval.Benchmarks.Pipeline;
using PerfEval.Cli.Approvals;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.Functions;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>The figures of forms that wait for people, and of people who decide, on Azurite and the local host, with their limits.</summary>
internal sealed class ApprovalFigures
{
    private const string Name = "bench-approvals";
    private const string DigestWindow = "00:00:10";
    private const decimal MostFiledMegabytes = 150;
    private const decimal MostMegabytes = 50;
    private const decimal MostPercent = 1;
    private const double QuietShare = 0.02;
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Longer than a minute: a host that was just started compiles anew what it has used thirty times, all of it in one minute of
    /// the first five, and a sweep of all that waits takes as long as ten idle minutes. One minute held all of that or nothing.
    /// </summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly LocalInstance _instance;
    private readonly Terminal _terminal;

    private ApprovalFigures(LocalInstance instance, Terminal terminal)
    {
        _instance = instance;
        _terminal = terminal;
    }

    /// <summary>Measures on an instance of its own, which is stopped afterwards.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(RepositoryRoot root, Terminal terminal, CancellationToken cancellation)
    {
        var policy = Path.Combine(root.Instances, Name + ".json");
        var instance = new LocalInstance(root, Name, terminal)
        {
            IsStorageInMemory = true,
            Settings = new Dictionary<string, string> { ["PerfEval__PolicyFile"] = policy, ["PerfEval__DigestWindow"] = DigestWindow },
        };
        await instance.StopAsync(cancellation);
        instance.Folder.Delete();
        Directory.CreateDirectory(root.Instances);
        await File.WriteAllBytesAsync(policy, AppJson.Serialize(BenchUnits.Policy()), cancellation);
        try
        {
            return await new ApprovalFigures(instance, terminal).MeasureAsync(cancellation);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The host or its storage has not answered in time.", e);
        }
        finally
        {
            await instance.StopAsync(CancellationToken.None);
            File.Delete(policy);
        }
    }

    private async Task<IReadOnlyList<BenchFigure>> MeasureAsync(CancellationToken cancellation)
    {
        var state = await _instance.StartAsync(KnownProcess.Current, cancellation);
        await QuietAsync(state.Host!, cancellation);
        var empty = await HostMemory.MegabytesAsync(state.Host!, cancellation);
        var storage = new InstanceStorage(AzuriteProcess.ConnectionString(state.Ports));
        await new WaitingForms(storage, _terminal).FileAsync(cancellation);
        await QuietAsync(state.Host!, cancellation);
        var filed = await HostMemory.MegabytesAsync(state.Host!, cancellation);
        // Started again as the empty one was: what a host keeps of the work it has done is not the memory of what waits.
        await _instance.StopHostAsync(cancellation);
        WaitingSteps.Multiply(_instance.Folder);
        state = await _instance.StartHostAsync(cancellation);
        await QuietAsync(state.Host!, cancellation);
        var full = await HostMemory.MegabytesAsync(state.Host!, cancellation);
        var percent = await IdlePercentAsync(state.Host!, cancellation);
        var links = new InboxLinks(new RunningInstance(Name, _instance.Folder, state));
        return
        [
            new(FigureName.FiledMegabytes, filed - empty, AtMost: MostFiledMegabytes),
            new(FigureName.WaitingMegabytes, full - empty, AtMost: MostMegabytes),
            new(FigureName.WaitingProcessorPercent, percent, AtMost: MostPercent),
            .. await InboxRequests.MeasureAsync(await links.SendAsync(BenchUnits.Reader, cancellation), cancellation),
            .. await DecideAsync(storage, links, cancellation),
        ];
    }

    private static async Task<IReadOnlyList<BenchFigure>> DecideAsync(InstanceStorage storage, InboxLinks links, CancellationToken cancellation)
    {
        var inboxes = new Dictionary<string, Uri>();
        foreach (var approver in BenchUnits.Deciders) inboxes[approver] = await links.SendAsync(approver, cancellation);
        using var rush = new DecisionRush();
        var began = DateTimeOffset.UtcNow;
        var (said, time) = await rush.RunAsync(inboxes, cancellation);
        var audit = new DecisionAudit(storage);
        await audit.WaitUntilClosedAsync(BenchUnits.InboxForms, cancellation);
        var (lost, doubled, closedAt) = await audit.CheckAsync(said, cancellation);
        return
        [
            new(FigureName.DecisionsPerSecond, said.Count(decision => decision.IsRecorded) / (decimal)time.TotalSeconds),
            new(FigureName.DecisionsClosedPerSecond, BenchUnits.DecidedForms / (decimal)(closedAt - began).TotalSeconds),
            new(FigureName.DecisionsLost, lost, AtMost: 0),
            new(FigureName.DecisionsDoubled, doubled, AtMost: 0),
        ];
    }

    /// <summary>Waits until the host has next to nothing to do.</summary>
    private static async Task QuietAsync(KnownProcess host, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && await ShareAsync(host, Glance, cancellation) > QuietShare)
        {
        }
    }

    private static async Task<decimal> IdlePercentAsync(KnownProcess host, CancellationToken cancellation) => (decimal)await ShareAsync(host, Idle, cancellation) * 100;

    /// <summary>The host's processor time in the time to come, of one core.</summary>
    private static async Task<double> ShareAsync(KnownProcess host, TimeSpan time, CancellationToken cancellation)
    {
        using var clock = new ProcessorClock(host);
        var (watch, before) = (Stopwatch.StartNew(), clock.Read());
        await Task.Delay(time, cancellation);
        return (clock.Read() - before) / watch.Elapsed;
    }
}
