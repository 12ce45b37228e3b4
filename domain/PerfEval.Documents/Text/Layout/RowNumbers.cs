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
    private const int MostLabels = 30;
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

    private int Take(int at)
    {
        if (HeadingAt(at) is not { } labels) return at + 1;
        _isAlone |= Cells(at).Count == 1;
        BlankHeading(at);
        return BlankNumbers(at + 1, NumbersAtEnd(labels));
    }

    // The labels behind 序号, of its line or, where it stands on a line of its own, of lines that hold one each; null where it heads no table. Between tabs it is a column as any other.
    private List<string>? HeadingAt(int at)
    {
        var cells = _lines[at].Contains('\t', StringComparison.Ordinal) ? [] : Cells(at);
        var place = cells.FindIndex(c => Names.Contains(c));
        if (place < 0 || cells.Take(place).Any(c => Column(c) is not null)) return null;
        List<string> labels = [.. cells.Skip(place + 1)];
        if (cells.Count == 1)
        {
            for (var i = at + 1; i < _lines.Length && labels.Count < MostLabels && (Cells(i) is [] || (Cells(i) is [var label] && (Column(label) is not null || labels.Count >= FewestLabels) && !NumberText.Is(label))); i++) labels.AddRange(Cells(i));
        }

        return labels.Count(l => Column(l) is not null) < FewestLabels ? null : labels;
    }

    private void BlankHeading(int at) => Blank(at, Cells(at).Find(c => Names.Contains(c))!);

    // 分值 and 得分 behind all values: so many numbers end a row that gives no reasons.
    private static int NumbersAtEnd(List<string> labels)
    {
        var columns = labels.ConvertAll(Column);
        var last = columns.FindLastIndex(c => c is IndicatorColumn.Weight or IndicatorColumn.Score);
        var first = last;
        while (first > 0 && columns[first - 1] is IndicatorColumn.Weight or IndicatorColumn.Score) first--;
        return last < 0 ? 0 : last - first + 1;
    }

    // Each number in its order, before something that is none; the table's end is its total's line. Below a heading printed
    // again they go on, as on another page, or begin anew, as in another form.
    private int BlankNumbers(int from, int numbersAtEnd)
    {
        var (next, run, mayBegin) = (1, 0, false);
        for (var i = from; i < _lines.Length; i++)
        {
            var cells = Cells(i);
            if (cells.Count == 0) continue;
            if (next > 1 && LabelIndex.IsTotal(LabelText.Of(cells[0]))) return i;
            if (next > 1 && HeadingAt(i) is not null)
            {
                BlankHeading(i);
                mayBegin = true;
                continue;
            }

            run = cells is [var only] && NumberText.Is(only) ? run + 1 : 0;
            var number = mayBegin && cells[0] == "1" ? 1 : next;
            if (cells[0] != number.ToString(CultureInfo.InvariantCulture) || (run > 1 && run == numbersAtEnd) || !GoesOnWithText(i, cells)) continue;
            Blank(i, cells[0]);
            (next, mayBegin) = (number + 1, false);
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
