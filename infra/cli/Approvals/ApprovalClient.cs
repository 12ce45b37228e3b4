using System.Net.Http.Json;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Functions;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Cli.Approvals;

/// <summary>An approver's side of the app, over HTTP as anyone has it: the inbox behind a link, and the callback that decides.</summary>
internal sealed class ApprovalClient : IDisposable
{
    private const string DecisionsPath = "decisions";
    private const string FormPath = "form";
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { Timeout = AnswerLimit };

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The forms that wait behind an inbox link.</summary>
    /// <exception cref="CommandFailedException">The link is not valid, or not any more.</exception>
    public async Task<IReadOnlyList<InboxItem>> InboxAsync(Uri link, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await _http.SendAsync(request, cancellation);
        await HttpAnswers.RequireAsync(answer, cancellation);
        return await answer.Content.ReadFromJsonAsync<List<InboxItem>>(AppJson.Options, cancellation) ?? [];
    }

    /// <summary>Decides the form that a ticket is for.</summary>
    /// <param name="link">Any link of the same app: the callback stands beside it.</param>
    /// <param name="body">The decision, with its ticket.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The app's own words.</returns>
    /// <exception cref="CommandFailedException">The decision is refused; the message says why.</exception>
    public async Task<string> DecideAsync(Uri link, DecisionBody body, CancellationToken cancellation)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(link, DecisionsPath), body, AppJson.Options, cancellation);
        await HttpAnswers.RequireAsync(answer, cancellation);
        var said = await HttpAnswers.ReadAsync(answer, cancellation);
        return (string?)said?[Speech.IsChinese ? "messageZh" : "messageEn"] ?? "";
    }

    /// <summary>Whether a link goes to a form's page or to the callback itself, and so carries a decision ticket.</summary>
    public static bool IsDecision(Uri link) => link.AbsolutePath.TrimEnd('/') is var path && (path.EndsWith("/" + FormPath, StringComparison.Ordinal) || path.EndsWith("/" + DecisionsPath, StringComparison.Ordinal));
}
