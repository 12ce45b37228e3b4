using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Support;

/// <summary>All tables as text, without what a time of processing shows in: two runs of the same uploads give the same.</summary>
internal static class TableImage
{
    private static readonly string[] Storage = ["odata.etag", "Timestamp"];

    /// <summary>The image of all tables.</summary>
    /// <param name="storage">Where they are.</param>
    /// <param name="alias">Gives what differs between runs for another reason, such as ids of uploads, a common name.</param>
    public static async Task<string> TakeAsync(TestStorage storage, Func<string, string>? alias = null)
    {
        var lines = new List<string>();
        foreach (var table in TableNames.All) lines.AddRange((await storage.RawAsync(table)).Select(row => $"{table} {Line(row)}"));
        var text = string.Join('\n', lines);
        return alias is null ? text : alias(text);
    }

    private static string Line(TableEntity row) => string.Join(
        ' ',
        row.Where(column => !Storage.Contains(column.Key) && !ProcessingColumns.Names.Contains(column.Key))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")));
}
