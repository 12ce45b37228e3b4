using System.Text;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Writes comma-separated values for tests; a merged cell is filled once.</summary>
internal static class TestCsv
{
    public static byte[] Of(string spec, char delimiter = ',', Encoding? encoding = null)
    {
        var lines = GridSpec.Parse(spec).SelectMany(s => s.Rows).Select(row => string.Join(delimiter, row.Select(c => GridSpec.IsMerged(c) ? "" : Quoted(c.TrimStart('#'), delimiter))));
        return (encoding ?? new UTF8Encoding(true)).GetBytes(string.Join("\r\n", lines));
    }

    private static string Quoted(string cell, char delimiter) =>
        cell.Contains(delimiter, StringComparison.Ordinal) || cell.Contains('\n', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
