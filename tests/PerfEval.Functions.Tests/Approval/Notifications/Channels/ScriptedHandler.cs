using System.Net;
using System.Text;

namespace PerfEval.Functions.Tests.Approval.Notifications.Channels;

/// <summary>Answers as a channel would, one answer after the other; the last one stays.</summary>
internal sealed class ScriptedHandler(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    /// <summary>What was sent: address and body.</summary>
    public List<(Uri Address, string Body)> Sent { get; } = [];

    public static Func<CancellationToken, Task<HttpResponseMessage>> Says(string body, HttpStatusCode status = HttpStatusCode.OK, TimeSpan? retryAfter = null) => _ =>
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter is { } wait) answer.Headers.RetryAfter = new(wait);
        return Task.FromResult(answer);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Throws(Exception failure) => _ => Task.FromException<HttpResponseMessage>(failure);

    public static async Task<HttpResponseMessage> Hangs(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        throw new InvalidOperationException("Nothing ends an endless wait but its token.");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add((request.RequestUri!, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return await answers[Math.Min(Sent.Count, answers.Length) - 1](cancellationToken);
    }
}
