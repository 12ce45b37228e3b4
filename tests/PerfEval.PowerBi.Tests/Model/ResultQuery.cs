using System.Text.RegularExpressions;
using PerfEval.PowerBi.Tests.Tmdl;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>What a table's query in M asks of a results table.</summary>
/// <param name="Table">The table of the model.</param>
/// <param name="Source">The results table.</param>
/// <param name="Columns">The columns that it names, in order.</param>
/// <param name="Types">The M type that it gives each.</param>
/// <param name="Times">Those that it takes from UTC to local time.</param>
/// <param name="Decimals">Those that it divides by 100.</param>
/// <param name="Names">Those to which it adds names, with the list of the names.</param>
/// <param name="Added">Those that it adds, with the M type of each.</param>
internal sealed partial record ResultQuery(
    TmdlNode Table, string Source, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, string> Types,
    IReadOnlyList<string> Times, IReadOnlyList<string> Decimals, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Added)
{
    /// <summary>The queries of all tables that come from results tables.</summary>
    public static IReadOnlyList<ResultQuery> All { get; } =
        [.. SemanticModel.Tables.Where(table => M(table).Contains("ResultRows(", StringComparison.Ordinal)).Select(Of)];

    /// <summary>The columns that come out, with the type that the model must give each.</summary>
    public IReadOnlyDictionary<string, string> Output()
    {
        var output = new Dictionary<string, string>();
        foreach (var column in Columns)
        {
            if (Decimals.Contains(column)) output.Add(Suffix().Replace(column, ""), "decimal");
            else output.Add(column, Types[column] switch { "type text" => "string", "Int64.Type" => "int64", "type logical" => "boolean", _ => "dateTime" });
            if (!Names.ContainsKey(column)) continue;
            output.Add(column + "Name", "string");
            output.Add(column + "Order", "int64");
        }

        foreach (var column in Added.Keys) output.Add(column, "dateTime");
        return output;
    }

    /// <summary>The M of a table.</summary>
    public static string M(TmdlNode table) => Assert.Single(table.Of("partition"))["source"]!;

    private static ResultQuery Of(TmdlNode table)
    {
        var m = M(table);
        var rows = Assert.Single(Rows().Matches(m));
        return new ResultQuery(
            table, rows.Groups["table"].Value, Strings(rows.Groups["columns"].Value),
            Types_().Matches(m).ToDictionary(match => match.Groups["column"].Value, match => match.Groups["type"].Value),
            Listed(m, "InLocalTime"), Listed(m, "InDecimals"),
            Named().Matches(m).ToDictionary(match => match.Groups["column"].Value, match => match.Groups["names"].Value),
            AddedColumn().Matches(m).ToDictionary(match => match.Groups["column"].Value, match => match.Groups["type"].Value));
    }

    private static List<string> Listed(string m, string function) =>
        Regex.Match(m, function + @"\(\w+, \{(?<list>[^}]*)\}") is { Success: true } match ? Strings(match.Groups["list"].Value) : [];

    private static List<string> Strings(string list) => [.. Text().Matches(list).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"ResultRows\(""(?<table>\w+)"", \{(?<columns>[^}]*)\}\)")]
    private static partial Regex Rows();

    [GeneratedRegex(@"\{""(?<column>\w+)"", (?<type>type text|Int64\.Type|type logical|type datetimezone)\}")]
    private static partial Regex Types_();

    [GeneratedRegex(@"WithNames\(\w+, ""(?<column>\w+)"", (?<names>\w+)\)")]
    private static partial Regex Named();

    [GeneratedRegex(@"Table\.AddColumn\(\w+, ""(?<column>\w+)"", each Date\.From\(\[\w+\]\), (?<type>type nullable date)\)")]
    private static partial Regex AddedColumn();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Text();

    [GeneratedRegex("(Fen|Hundredths)$")]
    private static partial Regex Suffix();
}
