using System.Buffers;
using System.Text;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;

namespace PerfEval.Documents.Text.Layout;

/// <summary>
/// Makes whole the headings of tables whose labels are wrapped in their columns: 一级 二级 三级 over 指标 指标 指标.
/// Only lines all of whose words together read as labels, each column once, are joined, and only where the words' order is sure.
/// </summary>
internal static class CutHeading
{
    private const int MostLines = 3;
    private const int LongestLine = 240;
    private const int LongestWord = 14;
    private const int MostWords = 12;
    private const int FewestColumns = 3;
    private const int FewestSteps = 20_000;
    private const int CharactersPerStep = 10;
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；，、：:");

    /// <summary>The text with such headings on one line, their other lines empty; the text itself where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCentred">Whether one of them was told by where its words stand, as where cells are centred over several lines.</param>
    public static string Whole(string text, out bool isCentred)
    {
        isCentred = false;
        var joined = new List<(int Start, int End, string Heading)>();
        var lines = new List<(int Start, int End)>();
        var steps = FewestSteps + (text.Length / CharactersPerStep);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (IsOfHeading(text.AsSpan(start, end - start)))
            {
                lines.Add((start, end));
                continue;
            }

            if (lines.Count > 1) isCentred |= Join(text, lines, joined, ref steps);
            lines.Clear();
        }

        if (lines.Count > 1) isCentred |= Join(text, lines, joined, ref steps);
        return joined.Count == 0 ? text : Replaced(text, joined);
    }

    private static string Replaced(string text, List<(int Start, int End, string Heading)> joined)
    {
        var whole = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, end, heading) in joined)
        {
            whole.Append(text, copied, start - copied).Append(heading).Append('\n', text.AsSpan(start, end - start).Count('\n'));
            copied = end;
        }

        return whole.Append(text, copied, text.Length - copied).ToString();
    }

    // Of lines that follow one another, as many as read as one heading.
    private static bool Join(string text, List<(int Start, int End)> lines, List<(int Start, int End, string Heading)> joined, ref int steps)
    {
        var isCentred = false;
        for (var first = 0; first < lines.Count - 1;)
        {
            var count = Math.Min(MostLines, lines.Count - first);
            string? heading = null;
            while (count > 1 && (heading = Joined(text, lines.GetRange(first, count), ref steps, ref isCentred)) is null) count--;
            if (heading is not null) joined.Add((lines[first].Start, lines[first + count - 1].End, heading));
            first += count;
        }

        return isCentred;
    }

    // A look at the line: short words, no sentence, no numbers but in brackets.
    private static bool IsOfHeading(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || line.ContainsAny(Sentence)) return false;
        var (words, length, depth) = (0, 0, 0);
        foreach (var c in line)
        {
            if (Glyph.IsBlank(c))
            {
                length = 0;
                continue;
            }

            if (length++ == 0) words++;
            if (c is '(' or '（') depth++;
            else if (c is ')' or '）') depth--;
            else if (depth == 0 && Glyph.IsDigit(c)) return false;
            if (length > LongestWord || words > MostWords) return false;
        }

        return words > 0;
    }

    private static string? Joined(string text, List<(int Start, int End)> lines, ref int steps, ref bool isCentred)
    {
        if (--steps < 0) return null;
        var words = lines.ConvertAll(l => Words(text.AsSpan(l.Start, l.End - l.Start)));
        var search = new Search(words, steps);
        var isFound = (IsCut(words, Indicator) && search.TryRead(Indicator, (int)IndicatorColumn.Name)) || (IsCut(words, Fund) && search.TryRead(Fund, (int)FundColumn.Executed));
        steps = search.Steps;
        isCentred |= isFound && search.IsByPlace;

        // A blank cell among those that tabs part is a column without a label.
        if (isFound && text.AsSpan(lines[0].Start, lines[0].End - lines[0].Start).Count('\t') is var tabs and > 0 && tabs + 1 != search.Labels.Count) return null;
        return isFound ? string.Join(text.AsSpan(lines[0].Start, lines[0].End - lines[0].Start).Contains('\t') ? '\t' : ' ', search.Labels) : null;
    }

    // A heading whose first line is whole goes on below it, cell by cell, unless the other lines are rests only.
    private static bool IsCut(List<List<(string Text, int At)>> words, Func<string, bool, int?> columnOf) =>
        !words[0].TrueForAll(w => columnOf(w.Text, false) is not null) || !words.Skip(1).Any(l => l.Exists(w => columnOf(w.Text, false) is not null));

    // What is joined must be a label that is listed: 自评得 over 未完成原因分析 is worded like one.
    private static int? Indicator(string text, bool isJoined) => LabelText.Of(text) is var label && isJoined ? (int?)label.Words.Indicator : (int?)LabelIndex.IndicatorLike(label.Core);

    // 项目资金 over （万元） stands before the columns; a unit below a column might as well be another's.
    private static int? Fund(string text, bool isJoined)
    {
        var label = LabelText.Of(text);
        if (label.Words.IsHeading) return FundCells.ColumnCount;
        return isJoined && AmountUnit.In(text) is not null ? null : (int?)(isJoined ? label.Words.FundColumn : LabelIndex.FundColumnLike(label.Core));
    }

    private static List<(string Text, int At)> Words(ReadOnlySpan<char> line)
    {
        var words = new List<(string, int)>(MostWords);
        for (var i = 0; i < line.Length;)
        {
            if (Glyph.IsBlank(line[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < line.Length && !Glyph.IsBlank(line[i])) i++;
            if (line[start..i] is not ("*" or "＊")) words.Add((line[start..i].ToString(), start));
        }

        return words;
    }

    /// <summary>The search for labels that use up the words of all lines, each line's in its order.</summary>
    private sealed class Search
    {
        private readonly List<List<(string Text, int At)>> _lines;
        private readonly int[] _next;
        private readonly List<string> _labels = [];
        private Func<string, bool, int?> _columnOf = Indicator;
        private int _needed;
        private int _columns;

        public Search(List<List<(string Text, int At)>> lines, int steps)
        {
            _lines = lines;
            _next = new int[lines.Count];
            Steps = steps;
        }

        /// <summary>How many steps are left: a text of such lines only must not take for ever.</summary>
        public int Steps { get; private set; }

        /// <summary>Whether where the words stand tells their order.</summary>
        public bool IsByPlace { get; private set; }

        /// <summary>The labels in the columns' order.</summary>
        public List<string> Labels => _labels;

        /// <summary>Whether there are such labels: in the order of the first line, which has a word of each, or by where the words stand.</summary>
        /// <param name="columnOf">The column that a label names, and whether it is joined of several words; null where it names none.</param>
        /// <param name="needed">A column that the heading must have.</param>
        public bool TryRead(Func<string, bool, int?> columnOf, int needed)
        {
            (_columnOf, _needed, IsByPlace) = (columnOf, needed, false);
            if (Find()) return true;
            IsByPlace = true;
            return Find();
        }

        private bool Find()
        {
            if (--Steps < 0) return false;
            if (IsAtEnd()) return _labels.Count >= FewestColumns && (_columns & (1 << _needed)) != 0;
            for (var lines = (1 << _next.Length) - 1; lines > 0; lines--)
            {
                if (!IsAllowed(lines)) continue;
                var label = Label(lines);
                if (_columnOf(label, !int.IsPow2(lines)) is not { } column || (_columns & (1 << column)) != 0) continue;
                _labels.Add(label);
                _columns |= 1 << column;
                Move(lines, 1);
                if (Find()) return true;
                Move(lines, -1);
                _columns &= ~(1 << column);
                _labels.RemoveAt(_labels.Count - 1);
            }

            return false;
        }

        private bool IsAtEnd()
        {
            for (var l = 0; l < _next.Length; l++)
            {
                if (_next[l] < _lines[l].Count) return false;
            }

            return true;
        }

        // Without a word of the first line, or before one that stands further left, a label's place is not sure.
        private bool IsAllowed(int lines)
        {
            if (!IsByPlace && (lines & 1) == 0) return false;
            var (first, other) = (int.MaxValue, int.MaxValue);
            for (var l = 0; l < _next.Length; l++)
            {
                var isUsed = (lines & (1 << l)) != 0;
                if (_next[l] == _lines[l].Count)
                {
                    if (isUsed) return false;
                    continue;
                }

                var at = _lines[l][_next[l]].At;
                if (isUsed) first = Math.Min(first, at);
                else other = Math.Min(other, at);
            }

            return !IsByPlace || first < other;
        }

        private string Label(int lines)
        {
            var label = "";
            for (var l = 0; l < _next.Length; l++)
            {
                if ((lines & (1 << l)) != 0) label += _lines[l][_next[l]].Text;
            }

            return label;
        }

        private void Move(int lines, int by)
        {
            for (var l = 0; l < _next.Length; l++)
            {
                if ((lines & (1 << l)) != 0) _next[l] += by;
            }
        }
    }
}
