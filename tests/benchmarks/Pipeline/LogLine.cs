using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>A request as Azurite logged it, when its answer was sent.</summary>
/// <param name="At">When the line came, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>.</param>
/// <param name="Spent">The processor time that the watched processes had had by then.</param>
/// <param name="Method">Its verb.</param>
/// <param name="Resource">What it is about, below the account, decoded: <c>container/blob</c>, <c>table(keys)</c>, <c>$batch</c>.</param>
/// <param name="Query">Its query, as sent.</param>
/// <param name="Status">The status it was answered with.</param>
internal sealed partial record LogLine(long At, TimeSpan Spent, string Method, string Resource, string Query, int Status)
{
    private const int FirstError = 400;

    /// <summary>Whether it changed something.</summary>
    public bool IsWrite => Method is not ("GET" or "HEAD") && Status < FirstError;

    /// <summary>Whether it lists a container, or the blobs of it whose names begin so.</summary>
    public bool Lists(string container, string? prefix = null) =>
        Method == "GET" && Resource == container && Query.Contains("comp=list", StringComparison.Ordinal)
        && (prefix is null || Query.Contains($"prefix={Uri.EscapeDataString(prefix)}", StringComparison.Ordinal));

    /// <summary>Reads a line of the log; null where it is no request.</summary>
    public static LogLine? Parse(string line, long at, TimeSpan spent)
    {
        var match = Request().Match(line);
        if (!match.Success) return null;
        return new LogLine(
            at, spent, match.Groups["method"].Value, Uri.UnescapeDataString(match.Groups["path"].Value), match.Groups["query"].Value,
            int.Parse(match.Groups["status"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("\"(?<method>[A-Z]+) /[^/ ]+/(?<path>[^? ]*)(\\?(?<query>[^ ]*))? HTTP/[0-9.]+\" (?<status>[0-9]{3})")]
    private static partial Regex Request();
}
