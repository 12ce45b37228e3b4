using System.Collections.Immutable;
using System.Globalization;

namespace PerfEval.Domain.Messages;

/// <summary>Names a cell as a clerk finds it on the form: 第3行得分, 年度资金总额全年执行数.</summary>
public static class CellName
{
    /// <summary>The name of a cell.</summary>
    /// <param name="cell">The cell's JSON Pointer; one that is unknown is named by itself.</param>
    /// <param name="language">The language.</param>
    public static string Of(string cell, MessageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var parts = cell.Split('/');
        return parts switch
        {
            ["", "indicators", var index, var column] when int.TryParse(index, CultureInfo.InvariantCulture, out var row) =>
                FindingMessages.Write(language, "cell.row", [row + 1, Label(column, cell, language)]),
            ["", "funds", var line, var column] =>
                FindingMessages.Write(language, "cell.fund", [Label("funds." + line, cell, language), Label(column, cell, language)]),
            ["", "sectionWeights", var section] => FindingMessages.Write(language, "cell.section", [section]),
            ["", "total", var column] => FindingMessages.Write(language, "cell.total", [Label(column, cell, language)]),
            ["", "goal", var part] => Label("goal." + part, cell, language),
            ["", var property] => Label(property, cell, language),
            _ => cell,
        };
    }

    internal static string Of(ImmutableArray<string> pointers, MessageLanguage language) =>
        string.Join(language == MessageLanguage.Chinese ? "、" : ", ", pointers.Select(cell => Of(cell, language)));

    private static string Label(string property, string cell, MessageLanguage language) =>
        FindingMessages.Resources(language).GetString("cell." + property, CultureInfo.InvariantCulture) ?? cell;
}
