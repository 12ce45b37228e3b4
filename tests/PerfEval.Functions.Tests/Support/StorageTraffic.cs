using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace PerfEval.Functions.Tests.Support;

/// <summary>What stands between the app's storage clients and the emulator: counts calls, makes some fail, and sets the time of uploads.</summary>
internal sealed class StorageTraffic() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _uploaded = new(StringComparer.Ordinal);

    /// <summary>The calls so far, as method and path.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    /// <summary>Answers in the emulator's stead where it returns a status; a call is told by method and path.</summary>
    public Func<string, HttpStatusCode?> Fault { get; set; } = _ => null;

    /// <summary>Answers in the emulator's stead after the emulator has done what was asked: the caller does not learn that it was.</summary>
    public Func<string, HttpStatusCode?> LostAnswer { get; set; } = _ => null;

    /// <summary>Forgets the calls so far.</summary>
    public void Reset() => _calls.Clear();

    /// <summary>Says when the blob of an ETag was uploaded: the emulator's own clock cannot be moved.</summary>
    public void SetUploaded(string etag, DateTimeOffset time) => _uploaded[etag] = time;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {Uri.UnescapeDataString(request.RequestUri!.AbsolutePath)}";
        _calls.Enqueue(call);
        if (Fault(call) is { } fault) return Answer(request, fault);
        var response = await base.SendAsync(request, cancellationToken);
        if (LostAnswer(call) is { } lost) return Answer(request, lost);
        if (response.Headers.ETag is { } tag && _uploaded.TryGetValue(tag.Tag, out var uploaded)) response.Content.Headers.LastModified = uploaded;
        return response;
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status)
    {
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("x-ms-request-id", Guid.Empty.ToString("D", CultureInfo.InvariantCulture));
        return response;
    }
}
