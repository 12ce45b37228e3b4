using System.Globalization;
using PerfEval.Fuzzing;

namespace PerfEval.Benchmarks.Fuzzing;

/// <summary>The line on which the worker reports a file.</summary>
internal static class FuzzLine
{
    private const char Separator = '\t';

    /// <summary>Writes it.</summary>
    public static string Write(int index, FuzzOutcome outcome, long peak) => string.Create(
        CultureInfo.InvariantCulture,
        $"{index}{Separator}{outcome.Elapsed.Ticks}{Separator}{outcome.Forms}{Separator}{outcome.Problems}{Separator}{peak}{Separator}{outcome.Fault}");

    /// <summary>Reads it; null where it is none.</summary>
    public static (int Index, FuzzOutcome Outcome, long Peak)? Read(string line)
    {
        var parts = line.Split(Separator);
        if (parts.Length != 6) return null;
        var numbers = new long[5];
        for (var at = 0; at < numbers.Length; at++)
            if (!long.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at])) return null;
        return ((int)numbers[0], new FuzzOutcome(TimeSpan.FromTicks(numbers[1]), (int)numbers[2], (int)numbers[3], parts[5].Length == 0 ? null : parts[5]), numbers[4]);
    }
}
