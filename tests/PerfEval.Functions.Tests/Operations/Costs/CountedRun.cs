using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Operations.Sweeping;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Costs;

/// <summary>
/// The sample from upload to the last decision, every approver looking at the inbox once and agreeing to what is in it,
/// with what was done for the file, for the forms, and by timers that find nothing to do.
/// </summary>
internal sealed class CountedRun
{
    /// <summary>The forms of the sample.</summary>
    public const int Forms = 28;

    private const string Trigger = "";

    /// <summary>After it, messages that were gathered for an approver have gone out.</summary>
    private static readonly TimeSpan DigestTime = TimeSpan.FromMinutes(2);

    // What these do grows with the forms only in part; what the others do is done for one form.
    private static readonly string[] ForTheFile = [Trigger, nameof(ReadForms), nameof(CompareForms), nameof(IssueReceipt), nameof(CompleteSubmission), nameof(RefreshReceipts)];

    private readonly AsyncLocal<string?> _activity = new();
    private readonly ConcurrentQueue<(string Work, CallKind Kind)> _calls = new();
    private readonly ConcurrentQueue<string> _activities = new();
    private readonly LogCounter _log;
    private volatile string _work = Trigger;

    private CountedRun(LogCounter log) => _log = log;

    /// <summary>What a file takes beside its forms.</summary>
    public CountedWork File { get; } = new();

    /// <summary>What all forms take together.</summary>
    public CountedWork AllForms { get; } = new();

    /// <summary>What a look for receipts to write again takes that finds none.</summary>
    public CountedWork Refresh { get; } = new();

    /// <summary>What a sweep takes that finds nothing left behind.</summary>
    public CountedWork Sweep { get; } = new();

    /// <summary>What a sweep of approvals takes that finds no form waiting.</summary>
    public CountedWork ApprovalSweep { get; } = new();

    /// <summary>Runs it.</summary>
    public static async Task<CountedRun> RunAsync(Azurite azurite)
    {
        using var log = new LogCounter();
        var run = new CountedRun(log);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = run.WatchAsync,
            Replace = services => services.AddLogging(logging => logging.AddProvider(log)),
        });
        app.Traffic.Fault = run.Count;
        // A process looks once whether marks of an earlier version were left.
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        Take(run._calls);
        await run.FileAsync(app);
        await run.DecideAsync(app);
        await run.RestAsync(app);
        return run;
    }

    private async Task FileAsync(TestApp app)
    {
        await app.EvaluateAsync(SampleRun.Name, Repository.Sample);
        await app.PassAsync(DigestTime);
        File.Add("triggers", 1);
        File.Add("orchestrations", 1);
        foreach (var activity in Take(_activities)) (ForTheFile.Contains(activity, StringComparer.Ordinal) ? File : AllForms).Add("activities", 1);
        Share(_log.Take(), File, AllForms);
        TakeCalls();
    }

    private async Task DecideAsync(TestApp app)
    {
        _work = nameof(Approver);
        while (await app.Storage.RawAsync(TableNames.Inbox) is { Count: > 0 } waiting)
        {
            foreach (var id in waiting.Select(row => row.GetString(nameof(InboxRow.Approver))).Distinct()) await DecideAsync(new Approver(app, id));
            await app.SettleAsync();
            await app.PassAsync(DigestTime);
        }

        AllForms.Add("activities", Take(_activities).Count);
        AllForms.Add("orchestrations", await app.Client.GetAllInstancesAsync().CountAsync() - 1);
        AllForms.Add("logLines", _log.Take());
        TakeCalls();
    }

    private async Task DecideAsync(Approver approver)
    {
        AllForms.Add("triggers", 1);
        foreach (var item in await approver.InboxAsync())
        {
            var answer = await approver.PostAsync(item.Ticket, "approve");
            Assert.Equal((int)HttpStatusCode.Accepted, answer.Status);
            AllForms.Add("triggers", 1);
            AllForms.Add("signals", 1);
        }
    }

    private async Task RestAsync(TestApp app)
    {
        _work = nameof(RefreshReceipts);
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        Share(_log.Take(), File, AllForms);
        TakeCalls();
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        TakeIdle(Refresh);
        await app.SweepAsync(TimeSpan.FromMinutes(1));
        TakeIdle(Sweep);
        await app.Function<SweepApprovals>().RunAsync(new(), app.Client, CancellationToken.None);
        TakeIdle(ApprovalSweep);
    }

    private void TakeIdle(CountedWork work)
    {
        work.Add("triggers", 1);
        work.Add("logLines", _log.Take());
        foreach (var (_, kind) in Take(_calls)) work.Add(kind, 1);
        Assert.Empty(_activities);
    }

    private void TakeCalls()
    {
        foreach (var calls in Take(_calls).GroupBy(call => call))
        {
            if (ForTheFile.Contains(calls.Key.Work, StringComparer.Ordinal))
            {
                File.Add(calls.Key.Kind, calls.Count() % Forms);
                AllForms.Add(calls.Key.Kind, calls.Count() / Forms * Forms);
            }
            else
            {
                AllForms.Add(calls.Key.Kind, calls.Count());
            }
        }
    }

    private static void Share(int lines, CountedWork file, CountedWork forms)
    {
        file.Add("logLines", lines % Forms);
        forms.Add("logLines", lines / Forms * Forms);
    }

    private async Task<object?> WatchAsync(string name, Func<Task<object?>> run)
    {
        _activity.Value = name;
        _activities.Enqueue(name);
        return await run();
    }

    private HttpStatusCode? Count(string call)
    {
        if (KindOf(call) is { } kind) _calls.Enqueue((_activity.Value ?? _work, kind));
        return null;
    }

    private static CallKind? KindOf(string call)
    {
        var method = call[..call.IndexOf(' ', StringComparison.Ordinal)];
        var path = call[(method.Length + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length < 2 || !StorageNames.Containers.Contains(path[1], StringComparer.Ordinal)) return CallKind.TableTransactions;
        if (path.Length == 2) return CallKind.BlobLists;
        return method switch
        {
            "PUT" => CallKind.BlobWrites,
            "DELETE" => null,
            _ => CallKind.BlobReads,
        };
    }

    private static List<T> Take<T>(ConcurrentQueue<T> queue)
    {
        var taken = new List<T>();
        while (queue.TryDequeue(out var item)) taken.Add(item);
        return taken;
    }
}
