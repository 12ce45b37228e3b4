using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfEval.Cli.Testing;

/// <summary>What one test project reported of its run, from the CTRF file it wrote.</summary>
/// <param name="Assembly">The file name of the test assembly, without its extension.</param>
/// <param name="Tally">Its counts.</param>
internal sealed record TestReport(string Assembly, TestTally Tally)
{
    /// <summary>Reads a report.</summary>
    /// <exception cref="JsonException">It is no CTRF report, or was cut off.</exception>
    public static TestReport Parse(string json)
    {
        try
        {
            var results = JsonNode.Parse(json)!["results"]!;
            var summary = results["summary"]!;
            var path = results["extra"]!["suites"]!.AsArray()[0]!["filePath"]!.GetValue<string>();
            return new TestReport(
                Path.GetFileNameWithoutExtension(path),
                new TestTally(Count("passed"), Count("failed") + Count("other"), Count("skipped") + Count("pending")));

            int Count(string name) => summary[name]?.GetValue<int>() ?? 0;
        }
        catch (Exception failure) when (failure is NullReferenceException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new JsonException("The file is no test report in CTRF.", failure);
        }
    }
}
