using System.Diagnostics;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Hosting;

/// <summary>Waits until a started process answers over HTTP.</summary>
internal static class Readiness
{
    private const int LinesShown = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    /// <summary>Waits until every address answers, whatever it says.</summary>
    /// <param name="name">What is waited for, for messages.</param>
    /// <param name="process">The process that must answer.</param>
    /// <param name="addresses">Where it is asked.</param>
    /// <param name="log">The log that messages quote.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="CommandFailedException">It ended, or did not answer within a minute.</exception>
    public static async Task WaitAsync(
        string name, KnownProcess process, IEnumerable<Uri> addresses, string log, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = AnswerLimit };
        var watch = Stopwatch.StartNew();
        foreach (var address in addresses)
        {
            while (!await AnswersAsync(client, address, cancellation))
            {
                if (!process.IsRunning) throw Failure(Texts.ProcessEnded, name, log);
                if (watch.Elapsed > Limit) throw Failure(Texts.ProcessNotReady, name, log);
                await Task.Delay(Poll, cancellation);
            }
        }
    }

    /// <summary>The end of a log, for a message: without the places in code, which hide what happened.</summary>
    public static string Tail(string log) => File.Exists(log)
        ? string.Join(Environment.NewLine, File.ReadLines(log).Where(line => !IsStackFrame(line)).TakeLast(LinesShown).Select(line => "  " + line))
        : "";

    private static bool IsStackFrame(string line) => line.TrimStart().StartsWith("at ", StringComparison.Ordinal) && char.IsWhiteSpace(line[0]);

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static CommandFailedException Failure(string text, string name, string log) =>
        new(ExitCode.Unreachable, Speech.Format(text, name, log, Tail(log)));
}
