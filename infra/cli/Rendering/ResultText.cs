using System.Globalization;
using System.Text.Json.Nodes;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Rendering;

/// <summary>Rows of the results tables as JSON and as CSV.</summary>
internal static class ResultText
{
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n";
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>A row as a JSON object; numbers and truth values stay what they are.</summary>
    public static JsonObject Json(ResultRecord row)
    {
        var node = new JsonObject();
        foreach (var (name, value) in row.Columns)
        {
            node[name] = value switch
            {
                bool truth => truth,
                int number => number,
                long number => number,
                double number => number,
                _ => Plain(value),
            };
        }

        return node;
    }

    /// <summary>A value as text, the same everywhere; times in UTC.</summary>
    public static string Plain(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value as text for a person: times as their people read them.</summary>
    public static string Shown(object value) => value is DateTimeOffset time ? LocalTime.Of(time) : Plain(value);

    /// <summary>Rows as CSV (RFC 4180), with a line of column names; a column is there when any row has it.</summary>
    /// <remarks>A text that a spreadsheet would take for a formula gets an apostrophe in front: forms come from outside.</remarks>
    public static IEnumerable<string> Csv(IReadOnlyCollection<ResultRecord> rows)
    {
        string[] names = [.. rows.SelectMany(row => row.Columns).Select(column => column.Key).Distinct()];
        if (names.Length == 0) yield break;
        yield return string.Join(',', names.Select(Quote));
        foreach (var row in rows)
        {
            var values = row.Columns.ToDictionary();
            yield return string.Join(',', names.Select(name => values.TryGetValue(name, out var value) ? Cell(value) : ""));
        }
    }

    private static string Cell(object value)
    {
        var text = Plain(value);
        return Quote(value is string && text.Length > 1 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text);
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
