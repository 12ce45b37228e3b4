using System.Buffers;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Where the parts of a form begin, as indexes into its text; -1 for a part that is not printed.</summary>
internal sealed class FormSections
{
    private const int LongestGoalLabel = 16;
    private const int LongestReasonLabel = 24;
    private const int LongestRemark = 12;
    private const int ShortestReason = 6;
    private const int LongestTotalLabel = 12;
    private const int MostBehindTotal = 12;
    private const int LongestNumbering = 3;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十0123456789");
    private static readonly SearchValues<char> TotalCharacters = SearchValues.Create("0123456789０１２３４５６７８９.．%％分—-");

    private static readonly string[] FundHeadings =
        ["资金使用情况", "项目资金", "预算执行情况", "年初预算", "全年预算", "调整后预算", "预算数", "年度预算", "年度资金", "资金总额", "资金情况", "资金投入", "预算资金", "资金来源", "当年预算"];

    private static readonly string[] TotalLabels = ["总分", "合计", "总计", "总得分", "自评总分", "自评得分合计", "自评总得分", "综合得分"];

    private FormSections()
    {
    }

    /// <summary>The end of the form's head: the start of what is printed first below it.</summary>
    public int HeadEnd { get; private init; }

    /// <summary>The first heading of the funds; where none is printed, the next part's start.</summary>
    public int Funds { get; private init; }

    /// <summary>The label of the fund total.</summary>
    public int FundTotal { get; private init; } = -1;

    /// <summary>The end of the funds.</summary>
    public int FundsEnd { get; private init; }

    /// <summary>Whether any funds are printed.</summary>
    public bool HasFunds => FundTotal >= 0 || FundsEnd > Funds;

    public int GoalExpected { get; private init; } = -1;

    public int GoalExpectedText { get; private init; }

    public int GoalActual { get; private init; } = -1;

    public int GoalActualText { get; private init; }

    /// <summary>The end of the goals.</summary>
    public int GoalEnd { get; private init; }

    /// <summary>The header of the indicator table, with its columns; null where none is printed.</summary>
    public TableHeader? Table { get; private init; }

    /// <summary>The label of the total.</summary>
    public int Total { get; private init; } = -1;

    public int TotalText { get; private init; }

    /// <summary>The end of the indicator table: the total, or where none is printed, what stands below the table.</summary>
    public int TableEnd { get; private init; }

    /// <summary>Whether anything is printed below the table.</summary>
    public bool HasFoot { get; private init; }

    /// <summary>Whether another line below the table's heading says that it is a total, so that this one may be a part's.</summary>
    public bool HasOtherTotal(FormText text)
    {
        for (var i = Table?.End ?? text.Length; i < text.Length; i = text.TokenEnd(i, text.Length))
        {
            if (i != Total && text.GapBefore(i) >= Gap.Line && (EndOfTotalLabel(text, i) ?? EndOfSum(text, i)) is { } end && NumbersBehind(text, end) > 0) return true;
        }

        return false;
    }

    /// <summary>Whether a line below the total begins with a label of reasons or measures and has a text behind it.</summary>
    public bool HasReasonsBelowTotal(FormText text)
    {
        for (var i = Total < 0 ? text.Length : TotalText; i < text.Length; i = text.TokenEnd(i, text.Length))
        {
            if (BehindReasonLabel(text, i) is not { } behind) continue;
            if (behind < text.Length && (text.GapBefore(behind) < Gap.Line || IsReason(text, behind))) return true;
        }

        return false;
    }

    /// <summary>The index behind a label of reasons or measures that begins a line, and its colon; null where none does.</summary>
    public static int? BehindReasonLabel(FormText text, int i)
    {
        if (text.GapBefore(i) < Gap.Line) return null;
        var end = text.TokenEnd(i, text.Length);
        var colon = text.Span(i, end).IndexOfAny('：', ':');
        var label = colon < 0 ? end - i : colon;
        if (label > LongestReasonLabel || !LabelIndex.IsReason(LabelText.Of(text.Span(i, i + label).ToString()).Core)) return null;
        return colon < 0 ? end : i + colon + 1;
    }

    // 因台风取消1场赛事。 on the line below its label.
    private static bool IsReason(FormText text, int i)
    {
        var token = text.Span(i, text.TokenEnd(i, text.Length));
        return token.Length >= ShortestReason && token.IndexOfAny("：:") < 0 && LabelIndex.IndicatorLike(LabelText.Of(token.ToString()).Core) is null;
    }

    public static FormSections Find(FormText text)
    {
        var table = TableHeaderReader.Find(text);
        var upper = table?.Start ?? text.Length;
        var (expected, expectedText) = FindGoal(text, Labels.GoalExpected, 0, upper);
        var (actual, actualText) = FindGoal(text, Labels.GoalActual, expected < 0 ? 0 : expectedText, upper);
        if (actual < 0) (actual, actualText) = FindWorded(text, GoalLabels.IsActual, expected < 0 ? 0 : expectedText, upper);
        if (expected < 0) (expected, expectedText) = FindWorded(text, GoalLabels.IsExpected, 0, actual < 0 ? upper : actual);
        var goal = expected >= 0 ? expected : actual >= 0 ? actual : upper;
        var (fundsFrom, fundsEnd, goalEnd) = (0, goal, upper);
        if (FindFundTotal(text, 0, goal) < 0 && FindFunds(text, 0, goal) == goal)
        {
            // 四川 prints the goals before the funds.
            var below = Math.Max(expectedText, actualText);
            var heading = FindFunds(text, below, upper);
            if (heading < upper && FindFundTotal(text, heading, upper) >= 0) (fundsFrom, fundsEnd, goalEnd) = (heading, upper, heading);
        }

        var fundTotal = FindFundTotal(text, fundsFrom, fundsEnd);
        var funds = FindFunds(text, fundsFrom, fundTotal < 0 ? fundsEnd : fundTotal);
        var (total, totalText) = table is null ? (-1, 0) : FindTotal(text, table.End);
        if (table is not null && total == table.End)
        {
            // 总分 in the first row, above what it sums up.
            while (totalText < text.Length && text.GapBefore(totalText) < Gap.Line) totalText++;
            (table, totalText) = (table with { End = totalText }, FindTotal(text, table.End).TextStart);
        }

        var tableEnd = table is null ? text.Length : total >= table.End ? total : TableFoot.Find(text, table.End);
        var headEnd = Math.Min(funds, goal);
        if (table is not null && fundTotal < 0 && funds == fundsEnd && FundsBelow.Find(text, table.End, tableEnd) is { } within)
            (funds, fundTotal, fundsEnd, tableEnd) = (within, FindFundTotal(text, within, tableEnd), tableEnd, within);
        return new FormSections
        {
            HeadEnd = headEnd,
            Table = table,
            GoalExpected = expected,
            GoalExpectedText = expectedText,
            GoalActual = actual,
            GoalActualText = actualText,
            FundsEnd = fundsEnd,
            FundTotal = fundTotal,
            Funds = funds,
            GoalEnd = goalEnd,
            Total = total,
            TotalText = totalText,
            TableEnd = tableEnd,
            HasFoot = tableEnd < text.Length,
        };
    }

    private static (int Start, int TextStart) FindGoal(FormText text, string[] labels, int from, int upper)
    {
        for (var i = from; i < upper; i++)
        {
            if (text.GapBefore(i) == Gap.None && i != from) continue;
            foreach (var label in labels)
            {
                if (!text.Span(i, upper).StartsWith(label, StringComparison.Ordinal) || IsValueOfHead(text, i, upper)) continue;
                var end = i + label.Length;
                if (end < upper && text.GapBefore(end) == Gap.None && text.Text[end] is '（' or '(' && text.Span(end, Math.Min(upper, end + LongestRemark)).IndexOfAny('）', ')') is > 0 and var close) end += close + 1;
                while (end < upper && text.Text[end] is '*' or '：' or ':') end++;
                if (end == i + label.Length && end < upper && text.GapBefore(end) == Gap.None && text.Text[end] is not ('（' or '(') && (!StartsAny(text.Span(end, upper), Labels.GoalActual) || HasLabelBehind(text, end, upper))) continue;
                return (i, end);
            }
        }

        return (-1, 0);
    }

    // 年度目标完成情况 before 预期目标 and 实际完成情况 on its line is the heading of both.
    private static bool HasLabelBehind(FormText text, int from, int upper)
    {
        for (var i = text.TokenEnd(from, upper); i < upper && text.GapBefore(i) < Gap.Line; i = text.TokenEnd(i, upper))
        {
            if (StartsAny(text.Span(i, text.TokenEnd(i, upper)), Labels.GoalExpected)) return true;
        }

        return false;
    }

    // A word that stands alone and says as much as a label of ours.
    private static (int Start, int TextStart) FindWorded(FormText text, Func<LabelText, bool> isLabel, int from, int upper)
    {
        for (var i = from; i < upper; i = text.TokenEnd(i, upper))
        {
            var end = text.TokenEnd(i, upper);
            if (end - i is >= 4 and <= LongestGoalLabel && !IsNumbered(text, i, end, upper) && isLabel(LabelText.Of(text.Span(i, end).ToString()))) return (i, end);
        }

        return (-1, 0);
    }

    // 三、目标完成情况 alone on its line is the heading of a part.
    private static bool IsNumbered(FormText text, int start, int end, int upper) =>
        Numbering(text.Span(start, end)) > 0 && text.GapBefore(start) >= Gap.Line && (end >= upper || text.GapBefore(end) >= Gap.Line);

    private static bool StartsAny(ReadOnlySpan<char> text, string[] labels)
    {
        foreach (var label in labels)
        {
            if (text.StartsWith(label, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static int FindFundTotal(FormText text, int from, int upper)
    {
        for (var i = from; i < upper; i++)
        {
            if (text.GapBefore(i) == Gap.None) continue;
            var match = Labels.Match(Labels.FundRows, text.Span(i, upper));
            if (match >= 0 && Labels.FundRows[match].Row == FundRow.Total && !IsWithinCell(text, i, upper)) return i;
        }

        return -1;
    }

    private static int FindFunds(FormText text, int from, int upper)
    {
        var within = upper;
        for (var i = from; i < upper; i++)
        {
            if (text.GapBefore(i) == Gap.None || !StartsAny(text.Span(i, upper)[Numbering(text.Span(i, upper))..], FundHeadings) || IsWithinCell(text, i, upper)) continue;
            if (text.GapBefore(i) >= Gap.Column) return WithCorner(text, i);
            within = Math.Min(within, i);
        }

        // 资金 before 资金来源 and 年初预算数 on one line.
        return within < upper ? WithCorner(text, within) : within;
    }

    // 资金（万元） before 年初预算数 is the corner of their table.
    private static int WithCorner(FormText text, int i)
    {
        if (i == 0 || text.GapBefore(i) >= Gap.Line) return i;
        var start = i - 1;
        while (start > 0 && text.GapBefore(start) == Gap.None) start--;
        return text.GapBefore(start) >= Gap.Line && LabelText.Of(text.Span(start, i).ToString()).Core == "资金" ? start : i;
    }

    // 项目资金专款专用，保障运转。 begins as a heading does.
    private static bool IsWithinCell(FormText text, int i, int upper) => IsSentence(text.Span(i, text.TokenEnd(i, upper))) || IsValueOfHead(text, i, upper);

    private static bool IsSentence(ReadOnlySpan<char> token) =>
        token.IndexOfAny('。', '；') >= 0 || (token.IndexOf('，') is > 0 and var comma && comma + 1 < token.Length && Glyph.IsHan(token[comma + 1]));

    // 项目资金监管 behind 项目名称 is what the label names, and no heading; 项目资金 alone is one, and the label's cell is blank.
    private static bool IsValueOfHead(FormText text, int i, int upper) =>
        HeaderLabels.IsBehindLabel(text, i) && LabelText.Of(text.Span(i, text.TokenEnd(i, upper)).ToString()) is var value && !value.Words.IsKnown && !FundHeadings.Contains(value.Core);

    // 一、 or 2. before a heading. Of digits without an end no more is looked at than a numbering has.
    private static int Numbering(ReadOnlySpan<char> text)
    {
        var numerals = text[..Math.Min(text.Length, LongestNumbering)].IndexOfAnyExcept(Numerals);
        return numerals > 0 && text[numerals] is '、' or '.' or '．' ? numerals + 1 : 0;
    }

    // 总计：3 may be a value, and 合计 2 项未完成 the second line of one: the total opens a line and has numbers behind it alone.
    private static (int Start, int TextStart) FindTotal(FormText text, int from)
    {
        var (worded, within) = ((-1, 0), (-1, 0));
        for (var i = from; i < text.Length; i++)
        {
            if (text.GapBefore(i) < Gap.Column || EndOfTotalLabel(text, i) is not { } end) continue;
            if (SectionTotal.IsAt(text, i, end)) continue;
            var numbers = NumbersBehind(text, end);
            if (text.GapBefore(i) >= Gap.Line && (numbers > 0 || (numbers == 0 && text.GapBefore(end) < Gap.Line))) return (i, end);
            if (text.GapBefore(i) >= Gap.Line && worded.Item1 < 0) worded = (i, end);
            if (text.GapBefore(i) == Gap.Column && numbers > 0 && within.Item1 < 0) within = (i, end);
        }

        return worded.Item1 >= 0 ? worded : within;
    }

    private static int? EndOfTotalLabel(FormText text, int i)
    {
        var rest = text.Span(i, text.Length);
        var numbering = Numbering(rest);
        foreach (var label in TotalLabels)
        {
            if (!rest[numbering..].StartsWith(label, StringComparison.Ordinal)) continue;
            var end = i + numbering + label.Length;
            if (end < text.Length && text.Text[end] is '（' or '(')
            {
                var close = text.Text.AsSpan(end, Math.Min(10, text.Length - end)).IndexOfAny('）', ')');
                if (close > 0) end += close + 1;
            }

            while (end < text.Length && text.Text[end] is '：' or ':') end++;
            if (end >= text.Length || Glyph.IsDigit(text.Text[end]) || text.GapBefore(end) != Gap.None || NumberText.IsDash(text.Span(end, end + 1))) return end;
        }

        // 自评分数合计: a word that stands alone and is made of the words of a total.
        var tokenEnd = text.TokenEnd(i, text.Length);
        return tokenEnd - i <= LongestTotalLabel && text.GapBefore(i) >= Gap.Line && LabelIndex.IsTotal(LabelText.Of(text.Span(i, tokenEnd).ToString())) ? tokenEnd : null;
    }

    // 指标得分合计: a short word of sums.
    private static int? EndOfSum(FormText text, int i)
    {
        var end = text.TokenEnd(i, text.Length);
        return end - i <= LongestTotalLabel && text.Span(i, end).IndexOf("计") > 0 ? end : null;
    }

    // How many numbers stand on the rest of a line; null where words do, or more than any total has.
    private static int? NumbersBehind(FormText text, int end)
    {
        var (numbers, tokens) = (0, 0);

        // Of cells on lines of their own, the lines below.
        if (text.GapBefore(end) >= Gap.Line)
        {
            for (var i = end; i < text.Length && numbers < MostBehindTotal && Glyph.IsDigit(text.Text[i]) && text.Span(i, text.TokenEnd(i, text.Length)).IndexOfAnyExcept(TotalCharacters) < 0; i = text.TokenEnd(i, text.Length)) numbers++;
            return numbers;
        }

        for (var i = end; i < text.Length && text.GapBefore(i) < Gap.Line;)
        {
            if (++tokens > MostBehindTotal) return null;
            var next = text.TokenEnd(i, text.Length);
            var token = text.Span(i, next);
            if (Glyph.IsDigit(token[0]) && token.IndexOfAnyExcept(TotalCharacters) < 0) numbers++;
            else if (!NumberText.IsDash(token) && TotalReader.IsLabel(token) is null) return null;
            i = next;
        }

        return numbers;
    }
}
