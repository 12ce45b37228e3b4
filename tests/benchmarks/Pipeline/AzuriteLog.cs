using System.Text.RegularExpressions;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>Counts storage transactions from Azurite's log.</summary>
/// <param name="path">The log.</param>
internal sealed partial class AzuriteLog(string path)
{
    /// <summary>The requests so far, but for the trigger's looking whether there is anything new.</summary>
    public int Count()
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var count = 0;
        while (reader.ReadLine() is { } line)
            if (Request().IsMatch(line) && !Look().IsMatch(line)) count++;
        return count;
    }

    [GeneratedRegex(@"""[A-Z]+ /devstoreaccount1[/?]")]
    private static partial Regex Request();

    [GeneratedRegex(@"""GET /devstoreaccount1/\w+\?restype=container&comp=list")]
    private static partial Regex Look();
}
