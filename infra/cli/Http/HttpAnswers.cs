using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Http;

/// <summary>Reads what the app answers: JSON where it went well, problem details in both languages where it did not.</summary>
internal static class HttpAnswers
{
    /// <summary>Lets a good answer pass.</summary>
    /// <exception cref="CommandFailedException">The app refused, in its own words in the language of the terminal.</exception>
    public static async Task RequireAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode) return;
        var problem = await ReadAsync(answer, cancellation);
        var words = (string?)problem?[Speech.IsChinese ? "detail" : "detailEn"] ?? (string?)problem?["detail"];
        var exitCode = answer.StatusCode switch
        {
            >= HttpStatusCode.InternalServerError => ExitCode.Unreachable,
            // What was named on the command line is not there.
            HttpStatusCode.NotFound => ExitCode.WrongUsage,
            _ => ExitCode.InputHasErrors,
        };
        throw new CommandFailedException(exitCode, words ?? Speech.Format(Texts.HttpRefused, (int)answer.StatusCode));
    }

    /// <summary>The answer's JSON; null where it has none.</summary>
    public static async Task<JsonNode?> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
