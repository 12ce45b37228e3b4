using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>The header of the indicator table: its columns in printed order, and where its rows begin.</summary>
/// <param name="Start">The index of its first label.</param>
/// <param name="End">The index behind its last.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="IsRunTogether">Whether no gap parts its labels; then none parts the cells either.</param>
internal sealed partial record TableHeader(int Start, int End, ImmutableArray<IndicatorColumn> Columns, bool IsRunTogether)
{
    private const int LongestRemark = 14;
    private const int LongestLabel = 24;
    private const int ShortestBeginning = 3;
    private const int LongestAbove = 8;
    private const int LongestOther = 12;

    // 评分标准, 数据来源 and whatever else stands between two of our columns; a heading has no more.
    private const int LongestOthers = 200;
    private const int ShortestScattered = 4;
    private static readonly string[] FirstLabels = ["一级指标", "二级指标", "三级指标", "指标名称"];

    /// <summary>The index of the first label of its own line, where labels of the line above belong to it.</summary>
    public int LabelsAt { get; init; } = Start;

    /// <summary>Whether the rows cannot be told apart by what stands in them: a column of another kind, a name behind its values, or a deviation before them.</summary>
    public bool IsUnusual { get; init; }

    /// <summary>Whether two columns hold the reasons and measures, and nothing tells where in a row the one ends.</summary>
    public bool HasSeveralReasons { get; init; }

    /// <summary>Whether a weight stands in a column of its own behind the names of groups.</summary>
    public bool HasLevelWeights { get; init; }

    /// <summary>The index of a group's name on the line above it, 产出指标（50分） in a row of its own; -1 where none stands there.</summary>
    public int Band { get; init; } = -1;

    /// <summary>Whether its first column is 指标类别, which prints 产出 for 产出指标.</summary>
    public bool HasKinds { get; init; }

    /// <summary>Whether the actual is printed before the target.</summary>
    public bool HasActualFirst => Has(IndicatorColumn.Target) && Columns.IndexOf(IndicatorColumn.Actual) is >= 0 and var actual && actual < Columns.IndexOf(IndicatorColumn.Target);

    /// <summary>Whether the score is printed before the weight.</summary>
    public bool HasScoreFirst => Has(IndicatorColumn.Weight) && Columns.IndexOf(IndicatorColumn.Score) is >= 0 and var score && score < Columns.IndexOf(IndicatorColumn.Weight);

    /// <summary>Whether it lacks one of the columns that every row has a value or a number in.</summary>
    public bool IsPartial => !Has(IndicatorColumn.Target) || !Has(IndicatorColumn.Actual) || !Has(IndicatorColumn.Weight) || !Has(IndicatorColumn.Score);

    /// <summary>Whether it has a column of groups.</summary>
    public bool HasLevels => Has(IndicatorColumn.Level1) || Has(IndicatorColumn.Level2);

    /// <summary>Whether it has a column of numbers.</summary>
    public bool HasNumbers => Has(IndicatorColumn.Weight) || Has(IndicatorColumn.Score);

    public bool Has(IndicatorColumn column) => Columns.Contains(column);

    /// <summary>Where the rows print their weight.</summary>
    public RowOrder Order =>
        !Has(IndicatorColumn.Weight) ? RowOrder.NoWeight
        : Has(IndicatorColumn.Target) && Columns.IndexOf(IndicatorColumn.Weight) < Columns.IndexOf(IndicatorColumn.Target) ? RowOrder.WeightBeforeTarget
        : IsBetweenValues(IndicatorColumn.Weight) != IsBetweenValues(IndicatorColumn.Score) && !HasNumbersBehindReasons ? RowOrder.WeightBetweenValues
        : RowOrder.WeightBesideScore;

    private bool HasNumbersBehindReasons => Columns.IndexOf(IndicatorColumn.Deviation) is >= 0 and var deviation && Math.Max(Columns.IndexOf(IndicatorColumn.Weight), Columns.IndexOf(IndicatorColumn.Score)) > deviation;

    private bool IsBetweenValues(IndicatorColumn column)
    {
        var (at, target, actual) = (Columns.IndexOf(column), Columns.IndexOf(IndicatorColumn.Target), Columns.IndexOf(IndicatorColumn.Actual));
        return target >= 0 && actual >= 0 && at > Math.Min(target, actual) && at < Math.Max(target, actual);
    }

    /// <summary>Finds the first header that names the indicators and their values.</summary>
    public static TableHeader? Find(FormText text)
    {
        foreach (var label in FirstLabels)
        {
            for (var i = text.Text.IndexOf(label, StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf(label, i + 1, StringComparison.Ordinal))
            {
                if (At(text, i) is { } header) return header;
            }
        }

        // 指标 目标值 完成值: the first label of a line in other words.
        for (var i = 0; i < text.Length; i = text.TokenEnd(i, text.Length))
        {
            if (text.GapBefore(i) >= Gap.Line && LikeAt(text, i) is not null && At(text, i) is { } header) return header;
        }

        return null;
    }

    /// <summary>Reads a header at an index; null where none stands there.</summary>
    public static TableHeader? At(FormText text, int start)
    {
        var columns = ImmutableArray.CreateBuilder<IndicatorColumn>(8);
        var end = start;
        var parted = false;
        var foreign = false;
        var (levelWeights, isOnLine, reasons) = (false, false, 0);
        for (var i = start; i < text.Length;)
        {
            var match = Labels.Match(Labels.IndicatorColumns, text.Span(i, text.Length));
            if (match >= 0 && Labels.IndicatorColumns[match] is (var weight, IndicatorColumn.Weight) && columns.Count > 0 && columns[^1] <= IndicatorColumn.Level2 && text.GapBefore(i) is Gap.Space or Gap.Column)
            {
                (levelWeights, parted) = (true, true);
                i = end = SkipRemarks(text, i + weight.Length);
                continue;
            }

            if (match >= 0 && !columns.Contains(Labels.IndicatorColumns[match].Column) && !(parted && GoesOnAsAnother(text, i, Labels.IndicatorColumns[match].Text)))
            {
                if (columns.Count > 0 && text.GapBefore(i) != Gap.None) parted = true;
                columns.Add(Labels.IndicatorColumns[match].Column);
                isOnLine = text.GapBefore(i) >= Gap.Line;
                i = end = SkipRemarks(text, i + Labels.IndicatorColumns[match].Text.Length);
                continue;
            }

            if ((!parted && columns.Count > 0) || text.GapBefore(i) is Gap.None) break;
            var token = text.TokenEnd(i, text.Length);
            var like = LikeAt(text, i);
            if (like == IndicatorColumn.Deviation && columns.Contains(IndicatorColumn.Deviation) && (text.GapBefore(i) < Gap.Line || (isOnLine && text.GapBefore(token) >= Gap.Line && text.Span(i, token).IndexOfAny('：', ':') < 0)))
            {
                reasons++;
                i = end = token;
            }
            else if (like is { } column && !columns.Contains(column))
            {
                parted |= columns.Count > 0;

                // 年度指标值/实际完成值 over one column.
                foreign |= text.Span(i, token).ContainsAny('/', '／');
                columns.Add(column);
                isOnLine = text.GapBefore(i) >= Gap.Line;
                i = end = token;
            }
            else if (text.GapBefore(i) < Gap.Line ? GoesOn(text, token, columns) : IsBetweenLines(text, i, columns))
            {
                foreign = true;
                i = token;
            }
            else
            {
                break;
            }
        }

        if (parted && EndOfOthers(text, end) is var others && others > end) (foreign, end) = (true, others);
        var values = (columns.Contains(IndicatorColumn.Target) ? 1 : 0) + (columns.Contains(IndicatorColumn.Actual) ? 1 : 0) + (columns.Contains(IndicatorColumn.Score) ? 1 : 0);
        if (!columns.Contains(IndicatorColumn.Name) || values < 2) return null;
        var header = new TableHeader(start, end, columns.ToImmutable(), !parted) { IsUnusual = foreign || IsUnusualOrder(columns), HasLevelWeights = levelWeights, HasSeveralReasons = reasons > 0 };
        header = header.WithKinds(text);
        return (header.Has(IndicatorColumn.Deviation) ? header : header.WithReasonsAbove(text)).WithBandAbove(text);
    }

    // 产出指标（50分） alone on the line above a heading that has no column for it.
    private TableHeader WithBandAbove(FormText text)
    {
        if (Has(IndicatorColumn.Level1) || Start == 0 || text.GapBefore(Start) != Gap.Line) return this;
        var line = text.LineOf(Start - 1);
        var from = Start - 1;
        while (from > 0 && text.LineOf(from - 1) == line) from--;
        var name = LevelVocabulary.Match(text.Span(from, Start)).Text;
        if (!name.EndsWith("指标", StringComparison.Ordinal)) return this;
        var rest = text.Span(from + name.Length, Start);
        return rest.IsEmpty || (rest[0] is '（' or '(' && TableScanner.TryParseWeight(rest, out _)) ? this with { Start = from, Band = from } : this;
    }

    // 指标类别 before 指标名称, in a table without groups of better names.
    private TableHeader WithKinds(FormText text)
    {
        if (HasLevels || Start == 0 || text.GapBefore(Start) > Gap.Line) return this;
        var from = Start - 1;
        while (from > 0 && text.GapBefore(from) == Gap.None) from--;
        if (Start - from > LongestAbove || LabelIndex.IndicatorAtWorst(LabelText.Of(text.Span(from, Start).ToString()).Core) != IndicatorColumn.Level1) return this;
        return this with { Start = from, LabelsAt = from, Columns = Columns.Insert(0, IndicatorColumn.Level1), HasKinds = true };
    }

    // 偏差原因分析 and 改进措施 at the end of the line above: labels over two lines, beside 指标完成情况 over 分值 and 得分.
    private TableHeader WithReasonsAbove(FormText text)
    {
        if (Start == 0 || text.GapBefore(Start) != Gap.Line) return this;
        var line = text.LineOf(Start - 1);
        var from = Start - 1;
        while (from > 0 && text.LineOf(from - 1) == line) from--;
        var reasons = 0;
        for (var i = from; i < Start; i = text.TokenEnd(i, Start))
        {
            var isReason = LikeAt(text, i) == IndicatorColumn.Deviation;
            if (!isReason && (reasons > 0 || LabelText.Of(text.Span(i, text.TokenEnd(i, Start)).ToString()).Core.Length is 0 or > LongestAbove)) return this;
            if (isReason) reasons++;
        }

        return reasons == 0 ? this : this with { Start = from, Columns = Columns.Add(IndicatorColumn.Deviation), HasSeveralReasons = reasons > 1 };
    }

    /// <summary>Whether each label stands on a line of its own, and then the cells below do.</summary>
    public bool IsLabelALine(FormText text) => Columns.Length > 1 && text.LineOf(End - 1) - text.LineOf(Start) >= Columns.Length - 1;

    /// <summary>Whether another heading begins behind it at once, or its values stand in it again: two forms stand side by side.</summary>
    public bool IsBesideAnother(FormText text)
    {
        if (HasValuesBehind(text)) return true;
        if (End >= text.Length || (text.GapBefore(End) >= Gap.Line && !IsLabelALine(text))) return false;
        var label = Labels.Match(Labels.IndicatorColumns, text.Span(Start, End));
        return label >= 0 && text.Span(End, text.Length).StartsWith(Labels.IndicatorColumns[label].Text, StringComparison.Ordinal) && At(text, End) is not null;
    }

    // 项目乙目标值, 项目乙完成值 and 项目乙得分 behind those of the first, on the same line.
    private bool HasValuesBehind(FormText text)
    {
        var (hasTarget, hasActual, hasScore) = (false, false, false);
        for (var i = End; i < text.Length && text.GapBefore(i) < Gap.Line; i = text.TokenEnd(i, text.Length))
        {
            var column = LikeAt(text, i);
            hasTarget |= column == IndicatorColumn.Target;
            hasActual |= column == IndicatorColumn.Actual;
            hasScore |= column == IndicatorColumn.Score;
        }

        return hasTarget && hasActual && hasScore;
    }

    /// <summary>Whether labels that it lacks are broken over the lines around it: 实际完 above it, whose rest 成值 stands below.</summary>
    public bool IsBroken(FormText text)
    {
        if (!IsPartial || Start == 0 || text.GapBefore(Start) > Gap.Line) return false;
        var line = text.LineOf(Start - 1);
        for (var i = Start - 1; i >= 0 && text.LineOf(i) == line; i--)
        {
            if (text.GapBefore(i) != Gap.None && IsBeginningOfLabel(text.Span(i, text.TokenEnd(i, Start)))) return true;
        }

        return false;
    }

    /// <summary>Whether labels that it lacks stand alone elsewhere, 一级指标 before its groups or 偏差原因分析及改进措施 behind the rows: columns were printed one after the other, not row by row.</summary>
    public bool IsScattered(FormText text)
    {
        for (var i = 0; i < text.Length; i = text.TokenEnd(i, text.Length))
        {
            if (i == Start) i = End - 1;
            if (text.GapBefore(i) < Gap.Line) continue;
            var end = text.TokenEnd(i, text.Length);
            if (end - i is < ShortestScattered or > LongestLabel || (end < text.Length && text.GapBefore(end) < Gap.Line)) continue;
            var match = Labels.Match(Labels.IndicatorColumns, text.Span(i, end));
            if (match >= 0 && Labels.IndicatorColumns[match] is var (label, column) && label.Length == end - i && column is IndicatorColumn.Level1 or IndicatorColumn.Level2 or IndicatorColumn.Deviation && !Has(column)) return true;
        }

        return false;
    }

    private static bool IsBeginningOfLabel(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestBeginning) return false;
        foreach (var (label, _) in Labels.IndicatorColumns)
        {
            if (label.Length == word.Length && word.SequenceEqual(label)) return false;
        }

        foreach (var (label, _) in Labels.IndicatorColumns)
        {
            if (label.Length > word.Length && label.AsSpan().StartsWith(word)) return true;
        }

        return false;
    }

    private static IndicatorColumn? LikeAt(FormText text, int i)
    {
        var end = text.TokenEnd(i, text.Length);
        return end - i <= LongestLabel ? LabelIndex.IndicatorLike(LabelText.Of(text.Span(i, end).ToString()).Core) : null;
    }

    // 指标值及单位 and 评分标准 begin as labels do and are others.
    private static bool GoesOnAsAnother(FormText text, int i, string label)
    {
        var token = text.Span(i, text.TokenEnd(i, text.Length));
        return token.Length > label.Length && token.Length <= LongestLabel && LabelText.Of(token.ToString()).Core is { Length: > 0 } core && core != label && core.StartsWith(label, StringComparison.Ordinal);
    }

    // 评分标准 and 数据来源 at the end of the line: the labels of columns that are none of ours.
    private static int EndOfOthers(FormText text, int end)
    {
        var i = end;
        while (i < text.Length && text.GapBefore(i) is Gap.Space or Gap.Column)
        {
            var next = text.TokenEnd(i, text.Length);
            if (next - i > LongestOther || !OtherColumn().IsMatch(text.Span(i, next))) return end;
            i = next;
        }

        return i < text.Length ? i : end;
    }

    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}（）()]*(标准|来源|依据|性质|单位|方法|类型|方式|材料|规则|公式|方向|属性|出处)$")]
    private static partial Regex OtherColumn();

    // Another label of the table on the same line.
    private static bool GoesOn(FormText text, int from, ImmutableArray<IndicatorColumn>.Builder columns)
    {
        for (var i = from; i < text.Length && i - from < LongestOthers && text.GapBefore(i) < Gap.Line; i = text.TokenEnd(i, text.Length))
        {
            var match = Labels.Match(Labels.IndicatorColumns, text.Span(i, text.Length));
            if (match >= 0 && !columns.Contains(Labels.IndicatorColumns[match].Column)) return true;
        }

        return false;
    }

    // A label that is not known among others, each on a line of its own.
    private static bool IsBetweenLines(FormText text, int i, ImmutableArray<IndicatorColumn>.Builder columns)
    {
        var next = text.TokenEnd(i, text.Length);
        if (next - i > LongestLabel || !columns.Contains(IndicatorColumn.Name) || !(columns.Contains(IndicatorColumn.Target) || columns.Contains(IndicatorColumn.Actual)) || text.GapBefore(next) < Gap.Line || next >= text.Length || LevelVocabulary.IsName(text.Text[i..next])) return false;
        var match = Labels.Match(Labels.IndicatorColumns, text.Span(next, text.Length));
        return (match >= 0 && !columns.Contains(Labels.IndicatorColumns[match].Column) && text.GapBefore(next + Labels.IndicatorColumns[match].Text.Length) >= Gap.Line) || (LikeAt(text, next) is { } like && !columns.Contains(like));
    }

    private static bool IsUnusualOrder(ImmutableArray<IndicatorColumn>.Builder columns)
    {
        var (name, deviation) = (columns.IndexOf(IndicatorColumn.Name), columns.IndexOf(IndicatorColumn.Deviation));

        // Weight and score side by side before the values: nothing tells where the values end.
        if (columns.IndexOf(IndicatorColumn.Weight) is >= 0 and var weight && columns.IndexOf(IndicatorColumn.Score) is >= 0 and var score
            && columns.IndexOf(IndicatorColumn.Actual) is var actual && weight < actual && score < actual) return true;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is >= IndicatorColumn.Target and <= IndicatorColumn.Score && (i < name || (deviation >= 0 && i > deviation))) return true;
        }

        return false;
    }

    // A star for a required column, or a remark in brackets such as (A) or （20分）.
    private static int SkipRemarks(FormText text, int i)
    {
        while (i < text.Length)
        {
            if (text.Text[i] is '*' or '＊')
            {
                i++;
            }
            else if (text.Text[i] is '(' or '（')
            {
                var close = text.Text.AsSpan(i, Math.Min(LongestRemark, text.Length - i)).IndexOfAny(')', '）');
                if (close < 0) break;
                i += close + 1;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
