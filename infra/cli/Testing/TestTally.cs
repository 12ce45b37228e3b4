using System.Globalization;

namespace PerfEval.Cli.Testing;

/// <summary>How many tests passed, failed and were skipped.</summary>
internal readonly record struct TestTally(int Passed, int Failed, int Skipped)
{
    /// <summary>Whether tests ran and none failed.</summary>
    public bool IsGreen => Failed == 0 && Passed > 0;

    /// <summary>The sum of two tallies.</summary>
    public static TestTally operator +(TestTally left, TestTally right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>The closing line of a run, the same in every language: <c>N passed, N failed</c>, and <c>, N skipped</c> where any were.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed{(Skipped > 0 ? $", {Skipped} skipped" : "")}");
}
