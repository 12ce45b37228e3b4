using System.Globalization;
using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Text.Layout;

/// <summary>
/// Blanks out the column 序号 of an indicator table: the number of a row stands before its cells as any other number
/// does, and would be taken for a weight or a score.
/// </summary>
internal sealed class RowNumbers
{
    private const int FewestLabels = 3;
    private static readonly string[] Names = ["序号", "序號", "编号", "編號"];

    private readonly string[] _lines;
    private bool _isChanged;
    private bool _isAlone;

    private RowNumbers(string text) => _lines = text.Split('\n');

    /// <summary>The text with these columns blank, each character at its place; the text itself where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAlone">Whether each cell stands on a line of its own: then the number of a row may as well be the score before it.</param>
    public static string Without(string text, out bool isAlone)
    {
        isAlone = false;
        if (!Array.Exists(Names, name => text.Contains(name, StringComparison.Ordinal))) return text;
        var numbers = new RowNumbers(text);
        for (var i = 0; i < numbers._lines.Length;) i = numbers.Take(i);
        isAlone = numbers._isAlone;
        return numbers._isChanged ? string.Join('\n', numbers._lines) : text;
    }

    // 序号 before the labels of its line, or on a line of its own before lines that hold a label each; between tabs it is a column as any other.
    private int Take(int at)
    {
        var cells = _lines[at].Contains('\t', StringComparison.Ordinal) ? [] : Cells(at);
        var place = cells.FindIndex(c => Names.Contains(c));
        if (place < 0 || cells.Take(place).Any(c => Column(c) is not null)) return at + 1;
        List<string> labels = [.. cells.Skip(place + 1)];
        var isAlone = cells.Count == 1;
        if (isAlone)
        {
            for (var i = at + 1; i < _lines.Length && (Cells(i) is [] || (Cells(i) is [var label] && (Column(label) is not null || labels.Count >= FewestLabels) && !NumberText.Is(label))); i++) labels.AddRange(Cells(i));
        }

        if (labels.Count(l => Column(l) is not null) < FewestLabels) return at + 1;
        _isAlone |= isAlone;
        Blank(at, cells[place]);
        return BlankNumbers(at + 1, NumbersAtEnd(labels));
    }

    // 分值 and 得分 behind all values: so many numbers end a row that gives no reasons.
    private static int NumbersAtEnd(List<string> labels)
    {
        var columns = labels.ConvertAll(Column);
        var last = columns.FindLastIndex(c => c is IndicatorColumn.Weight or IndicatorColumn.Score);
        var first = last;
        while (first > 0 && columns[first - 1] is IndicatorColumn.Weight or IndicatorColumn.Score) first--;
        return last < 0 ? 0 : last - first + 1;
    }

    // Each number in its order, before something that is none; the table's end is its total's line.
    private int BlankNumbers(int from, int numbersAtEnd)
    {
        var (next, run) = (1, 0);
        for (var i = from; i < _lines.Length; i++)
        {
            var cells = Cells(i);
            if (cells.Count == 0) continue;
            if (next > 1 && LabelIndex.IsTotal(LabelText.Of(cells[0]))) return i;
            run = cells is [var only] && NumberText.Is(only) ? run + 1 : 0;
            var number = next.ToString(CultureInfo.InvariantCulture);
            if (cells[0] != number || (run > 1 && run == numbersAtEnd) || !GoesOnWithText(i, cells)) continue;
            Blank(i, number);
            next++;
        }

        return _lines.Length;
    }

    private bool GoesOnWithText(int at, List<string> cells)
    {
        if (cells.Count > 1) return !NumberText.Is(cells[1]);
        for (var i = at + 1; i < _lines.Length; i++)
        {
            if (Cells(i) is [var first, ..]) return !NumberText.Is(first);
        }

        return false;
    }

    private void Blank(int at, string word)
    {
        var start = _lines[at].IndexOf(word, StringComparison.Ordinal);
        _lines[at] = string.Concat(_lines[at].AsSpan(0, start), new string(' ', word.Length), _lines[at].AsSpan(start + word.Length));
        _isChanged = true;
    }

    private List<string> Cells(int line) => [.. _lines[line].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static IndicatorColumn? Column(string cell) => LabelIndex.IndicatorLike(LabelText.Of(cell).Core);
}
