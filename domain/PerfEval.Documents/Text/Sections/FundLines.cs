using System.Buffers;
using System.Text;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>The lines of the funds: for each label the numbers and dashes printed beside it, even where the label is wrapped around them.</summary>
internal sealed class FundLines
{
    // A single number stands in a remark as well.
    private const int LeastAmounts = 2;

    private const int LongestLine = 200;

    // No form has nearly as many.
    private const int MostLines = 100;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.%");

    private readonly List<PrintedFunds> _rows = new(4);
    private readonly List<List<FundValue>> _unknown = [];

    /// <param name="text">The form.</param>
    /// <param name="start">The index behind the heading.</param>
    /// <param name="end">The end of the funds.</param>
    /// <param name="columns">How many columns the heading has.</param>
    public FundLines(FormText text, int start, int end, int columns)
    {
        var words = new StringBuilder();
        var values = new List<(FundValue Value, int Words)>();
        var lines = new List<int>();
        var starts = new Dictionary<int, string>();
        var (word, wordAt) = ("", -1);
        for (var i = start; i < end;)
        {
            // A line that has a value for every column has none run together.
            var tokenEnd = TokenEnd(text, i, end);
            if (!Glyph.IsDigit(text.Text[i]) || ValuesOnLine(text, i, end) < columns) tokenEnd = PartEnd(text, i, tokenEnd);
            var token = text.Span(i, tokenEnd);
            if (NumberText.TryParseAmount(token, out var number))
            {
                values.Add((FundValue.Of(token, number, text.LineOf(i)), words.Length));
            }
            else if (Glyph.IsDigit(token[0]) && token.IndexOfAnyExcept(NumberCharacters) < 0)
            {
                values.Add((new FundValue(null, null, token.ToString(), text.LineOf(i)), words.Length));
            }
            else if (NumberText.IsDash(token) || token is "无")
            {
                values.Add((new FundValue(null, null, null, text.LineOf(i)), words.Length));
            }
            else
            {
                (word, wordAt) = (token.ToString(), words.Length);
                if (text.GapBefore(i) >= Gap.Column) starts[wordAt] = word;
                words.Append(token);
                for (var k = i; k < tokenEnd; k++) lines.Add(text.LineOf(k));
            }

            if (wordAt >= 0 && values.Count > 0 && values[^1].Words == words.Length && values[^1].Value.Line == lines[^1]) starts[wordAt] = word;
            i = tokenEnd;
        }

        var all = words.ToString();
        var labels = FindLabels(all, starts);
        if (labels.TrueForAll(l => l.Row != FundRow.Total))
        {
            // The line without a label is the total.
            var own = values.FindAll(v => labels.Count == 0 || v.Words <= labels[0].At);
            if (own.Count > 0) _rows.Add(new PrintedFunds(FundRow.Total, "", own[0].Value.Line, own.ConvertAll(v => v.Value)));
        }

        var left = new List<(FundValue Value, int Words)>();
        var first = 0;
        for (var n = 0; n < labels.Count; n++)
        {
            var next = n + 1 < labels.Count ? labels[n + 1].At : int.MaxValue;
            var mine = new List<FundValue>(6);
            while (first < values.Count && values[first].Words <= labels[n].At) first++;
            var group = -1;
            for (; first < values.Count && values[first].Words <= next; first++)
            {
                if (values[first].Words > labels[n].End && group >= 0 && values[first].Words != group)
                {
                    left.Add(values[first]);
                    continue;
                }

                group = values[first].Words;
                mine.Add(values[first].Value);
            }

            if (_rows.Count < MostLines) _rows.Add(new PrintedFunds(labels[n].Row, labels[n].Label, lines[labels[n].At], mine) { IsOfWhich = IsOfWhich(all, labels[n].At), Remark = RemarkAt(all, labels[n].End) });
        }

        AddUnknown(left, starts);
        LeftOver = values.Count(v => v.Value.Number is not null) - _rows.Sum(r => Numbers(r.Values)) - _unknown.Sum(Numbers);
    }

    /// <summary>How many numbers stand among the lines that belong to none of them.</summary>
    public int LeftOver { get; }

    /// <summary>The lines of one kind, in printed order.</summary>
    public IEnumerable<PrintedFunds> Of(FundRow row) => _rows.Where(r => r.Row == row);

    /// <summary>The values of each line of amounts whose words name no kind: 彩票公益金.</summary>
    public IReadOnlyList<List<FundValue>> Unknown => _unknown;

    private static bool IsOfWhich(ReadOnlySpan<char> words, int at) => words[at..].StartsWith("其中", StringComparison.Ordinal) || words[..at].TrimEnd("：:").EndsWith("其中", StringComparison.Ordinal);

    private static string RemarkAt(string words, int at) =>
        at < words.Length && words[at] is '（' or '(' && words.AsSpan(at).IndexOfAny('）', ')') is > 0 and var length ? words.Substring(at + 1, length - 1) : "";

    private static int Numbers(List<FundValue> values) => values.Count(v => v.Number is not null);

    // 彩票公益金 is none of ours; 总投资 is the total where no line is called so.
    private void AddUnknown(List<(FundValue Value, int Words)> left, Dictionary<int, string> starts)
    {
        if (left.Count == 0) return;
        int[] words = [.. starts.Keys.Order()];
        var (label, next) = ("", 0);
        for (var i = 0; i < left.Count && _unknown.Count < MostLines;)
        {
            var first = i;
            for (; next < words.Length && words[next] < left[first].Words; next++) label = starts[words[next]];
            while (i < left.Count && left[i].Words == left[first].Words) i++;
            if (i - first < LeastAmounts) continue;
            var values = left.GetRange(first, i - first).ConvertAll(v => v.Value);
            if (_rows.Exists(r => r.Row == FundRow.Total) || !label.Contains('总', StringComparison.Ordinal)) _unknown.Add(values);
            else _rows.Add(new PrintedFunds(FundRow.Total, label, values[0].Line, values));
        }
    }

    // What a broken text runs together is looked at in parts.
    private static int TokenEnd(FormText text, int start, int end) => text.TokenEnd(start, Math.Min(end, start + LongestLine));

    private static int ValuesOnLine(FormText text, int at, int end)
    {
        var first = at;
        while (first > 0 && at - first < LongestLine && text.GapBefore(first) < Gap.Line) first--;
        var values = 0;
        for (var i = first; i < end && i - at < LongestLine && (i == first || text.GapBefore(i) < Gap.Line); i = TokenEnd(text, i, end))
        {
            var token = text.Span(i, TokenEnd(text, i, end));
            if (NumberText.TryParseAmount(token, out _) || NumberText.IsDash(token)) values++;
        }

        return values;
    }

    // A label and the numbers behind it may be run together: 年度资金总额：1,234.00.
    private static int PartEnd(FormText text, int start, int end)
    {
        var token = text.Span(start, end);
        if (Glyph.IsDigit(token[0])) return GluedNumbers.IsRunTogether(token) ? start + GluedNumbers.FirstLength(token) : end;

        var digit = token.IndexOfAnyInRange('0', '9');
        if (digit <= 0 || NumberText.TryParseCell(token, out _)) return TrailingDash(token) is > 0 and var dash ? start + dash : end;
        var before = token[digit - 1];
        return before is '：' or ':' or '）' or ')' || Glyph.IsHan(before) ? start + digit : end;
    }

    // 其中：当年财政拨款——— and ———: a dash for each column.
    private static int TrailingDash(ReadOnlySpan<char> token)
    {
        var word = token.TrimEnd('—').Length;
        return word < token.Length && token.Length > 1 ? Math.Max(word, 1) : 0;
    }

    // 合计 before or below the lines that it sums up.
    private static void AddSum(string words, List<(FundRow Row, string Label, int At, int End)> found)
    {
        foreach (var label in (ReadOnlySpan<string>)["合计", "总计", "小计"])
        {
            var at = words.IndexOf(label, StringComparison.Ordinal);
            if (at < 0) continue;
            found.Add((FundRow.Total, label, at, at + label.Length));
            found.Sort((a, b) => a.At.CompareTo(b.At));
            return;
        }
    }

    private static List<(FundRow Row, string Label, int At, int End)> FindLabels(string words, Dictionary<int, string> starts)
    {
        var found = new List<(FundRow, string, int, int)>(4);
        var seen = 0;
        for (var i = 0; i < words.Length;)
        {
            var match = Labels.Match(Labels.FundRows, words.AsSpan(i));
            if (match >= 0 && (seen & (1 << (int)Labels.FundRows[match].Row)) == 0)
            {
                var (label, row) = Labels.FundRows[match];
                seen |= 1 << (int)row;
                found.Add((row, label, i, i + label.Length));
                i += label.Length;
            }
            else if (starts.TryGetValue(i, out var word) && LabelIndex.FundRow(LabelText.Of(word).Core) is { } like)
            {
                // 中央财政资金 and 省级财政资金 are lines of one kind; 非财政拨款 is named by no listed label.
                seen |= 1 << (int)like;
                found.Add((like, word, i, i + word.Length));
                i += word.Length;
            }
            else
            {
                i++;
            }
        }

        if ((seen & 1) == 0 && found.Count > 0) AddSum(words, found);
        return found;
    }
}
