using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.Functions;

namespace PerfEval.Cli.Http;

/// <summary>An operator's side of the app: the functions that want a function key, which a local host keeps in its folder.</summary>
/// <param name="instance">The instance.</param>
internal sealed class OperatorClient(RunningInstance instance) : IDisposable
{
    private const string KeyHeader = "x-functions-key";
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { Timeout = AnswerLimit };

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Asks for something to be done.</summary>
    /// <param name="path">The route below <c>api/operations/</c>; text from outside in it is escaped already.</param>
    /// <param name="body">What the function is to know; null for nothing.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The JSON of the answer; null where it has none.</returns>
    /// <exception cref="CommandLine.CommandFailedException">The app refused; the message says why.</exception>
    public async Task<JsonNode?> PostAsync(string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(instance.Host, "api/operations/" + path));
        request.Headers.Add(KeyHeader, HostKeys.Read(instance.Folder));
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: AppJson.Options);
        using var answer = await _http.SendAsync(request, cancellation);
        await HttpAnswers.RequireAsync(answer, cancellation);
        return await HttpAnswers.ReadAsync(answer, cancellation);
    }
}
