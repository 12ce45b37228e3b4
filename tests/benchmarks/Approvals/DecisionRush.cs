using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using PerfEval.Cli.Approvals;
using PerfEval.Functions;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>Approvers who decide all that waits for them, all at once; the same forms wait for two or three of them.</summary>
internal sealed class DecisionRush : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly TaskCompletionSource _start = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Lets them decide.</summary>
    /// <param name="inboxes">The links to their inboxes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What they sent, and in which time it was answered.</returns>
    public async Task<(IReadOnlyList<SaidDecision> Said, TimeSpan Time)> RunAsync(IReadOnlyDictionary<string, Uri> inboxes, CancellationToken cancellation)
    {
        using var client = new ApprovalClient();
        var deciders = new List<Task<List<SaidDecision>>>();
        foreach (var (approver, link) in inboxes)
        {
            var items = await client.InboxAsync(link, cancellation);
            // Those who are asked for the same forms differ, so that it shows whose decision a form was closed with.
            var decision = deciders.Count % 2 == 0 ? Decision.Approve : Decision.Reject;
            deciders.Add(DecideAsync(approver, decision, new Uri(link, "decisions"), items, cancellation));
        }

        var watch = Stopwatch.StartNew();
        _start.SetResult();
        var said = await Task.WhenAll(deciders);
        return ([.. said.SelectMany(decisions => decisions)], watch.Elapsed);
    }

    private async Task<List<SaidDecision>> DecideAsync(string approver, Decision decision, Uri address, IReadOnlyList<InboxItem> items, CancellationToken cancellation)
    {
        await _start.Task;
        var said = new List<SaidDecision>();
        foreach (var item in items)
        {
            var body = new DecisionBody(item.Ticket, AppJson.Name(decision), "测试", null);
            using var answer = await _http.PostAsJsonAsync(address, body, AppJson.Options, cancellation);
            if (answer.StatusCode is not (HttpStatusCode.Accepted or HttpStatusCode.Conflict))
                throw new InvalidOperationException($"A decision is answered with {(int)answer.StatusCode}.");
            said.Add(new SaidDecision(item.FormKey, approver, decision, answer.StatusCode == HttpStatusCode.Accepted));
        }

        return said;
    }
}
