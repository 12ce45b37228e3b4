using System.Buffers;
using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Text.Layout;

/// <summary>A text whose tables are drawn in characters, a rule above and below every row: the lines of a row are put on one.</summary>
internal static class BoxedText
{
    private const string Rules = "|│｜┃";
    private const string AllCorners = "+┼├┤┬┴┌┐└┘╋┣┫╠╬╣";
    private static readonly SearchValues<char> Corners = SearchValues.Create(AllCorners);
    private static readonly SearchValues<char> Drawn = SearchValues.Create("-=─━═ " + AllCorners + Rules);
    private const int FewestRules = 3;
    private const int FewestCells = 2;

    /// <summary>The text with a line a row, line for line; the text itself where no rules part its rows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSure">Whether no word was cut where a line of a cell ends.</param>
    public static string Unwrapped(string text, out bool isSure)
    {
        isSure = true;
        if (text.AsSpan().IndexOfAny(Rules) < 0 || text.AsSpan().IndexOfAny(Corners) < 0) return text;
        var lines = text.Split('\n');
        if (lines.Count(IsRule) < FewestRules) return text;
        var groups = Groups(lines);
        if (!groups.Exists(g => g.Count > 1) || groups.Exists(g => g.Count(i => Cells(lines[i]).Count(c => NumberText.TryParseCell(c, out _)) >= FewestCells) > 1)) return text;
        foreach (var group in groups.Where(g => g.Count > 1))
        {
            var cells = group.ConvertAll(i => Cells(lines[i]));
            if (cells.Exists(c => c.Count != cells[0].Count)) continue;
            for (var line = 1; line < cells.Count; line++) isSure &= !cells[line].Where((cell, c) => CellText.IsCutBetweenWords(cells[line - 1][c], cell)).Any();
            var rule = lines[group[0]].Trim()[0];
            foreach (var i in group) lines[i] = "";
            lines[group[0]] = rule + string.Join(rule, Enumerable.Range(0, cells[0].Count).Select(c => CellText.Unwrapped(string.Join('\n', cells.Select(line => line[c]))))) + rule;
        }

        return string.Join('\n', lines);
    }

    // The lines between two rules.
    private static List<List<int>> Groups(string[] lines)
    {
        var groups = new List<List<int>>();
        var group = new List<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var isRow = !IsRule(lines[i]) && lines[i].Trim() is [var first, ..] && Rules.Contains(first, StringComparison.Ordinal);
            if (isRow) group.Add(i);
            if ((isRow && i + 1 < lines.Length) || group.Count == 0) continue;
            groups.Add(group);
            group = [];
        }

        return groups;
    }

    private static bool IsRule(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 2 && text.IndexOfAny(Corners) >= 0 && text.IndexOfAnyExcept(Drawn) < 0;
    }

    private static List<string> Cells(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length > 0) text = text[1..];
        if (text.Length > 0 && Rules.Contains(text[^1], StringComparison.Ordinal)) text = text[..^1];
        var cells = new List<string>();
        foreach (var range in text.SplitAny(Rules)) cells.Add(CellText.Unwrapped(text[range]));
        return cells;
    }
}
