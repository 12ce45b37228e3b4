using System.Collections.Immutable;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>The header of the indicator table: its columns in printed order, and where its rows begin.</summary>
/// <param name="Start">The index of its first label.</param>
/// <param name="End">The index behind its last.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="IsRunTogether">Whether no gap parts its labels; then none parts the cells either.</param>
internal sealed record TableHeader(int Start, int End, ImmutableArray<IndicatorColumn> Columns, bool IsRunTogether)
{
    private const int LongestLabel = 24;
    private const int ShortestBeginning = 3;
    private const int ShortestScattered = 4;

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

    /// <summary>Whether each label stands on a line of its own, and then the cells below do.</summary>
    public bool IsLabelALine(FormText text) => Columns.Length > 1 && text.LineOf(End - 1) - text.LineOf(Start) >= Columns.Length - 1;

    /// <summary>Whether another heading begins behind it at once, or its values stand in it again: two forms stand side by side.</summary>
    public bool IsBesideAnother(FormText text)
    {
        if (HasValuesBehind(text)) return true;
        if (End >= text.Length || (text.GapBefore(End) >= Gap.Line && !IsLabelALine(text))) return false;
        var label = Labels.Match(Labels.IndicatorColumns, text.Span(Start, End));
        return label >= 0 && text.Span(End, text.Length).StartsWith(Labels.IndicatorColumns[label].Text, StringComparison.Ordinal) && TableHeaderReader.At(text, End) is not null;
    }

    // 项目乙目标值, 项目乙完成值 and 项目乙得分 behind those of the first, on the same line.
    private bool HasValuesBehind(FormText text)
    {
        var behind = LabelsFrom(text, End);
        return behind.Contains(IndicatorColumn.Target) && behind.Contains(IndicatorColumn.Actual) && behind.Contains(IndicatorColumn.Score);
    }

    /// <summary>Whether 年末完成值 and 年末得分 or the like stand beside those of another time or assessor: in a text that nothing parts, no cell of a row can be told from another.</summary>
    public bool HasSeveralResults(FormText text) => GroupsOfValues.AreSeveralResults(LabelsFrom(text, LabelsAt));

    // From an index to the heading's end, and on to the end of its line.
    private List<IndicatorColumn> LabelsFrom(FormText text, int start)
    {
        var columns = new List<IndicatorColumn>();
        for (var i = start; i < text.Length && (i < End || text.GapBefore(i) < Gap.Line); i = text.TokenEnd(i, text.Length))
        {
            if (TableHeaderReader.ColumnAt(text, i) is { } column) columns.Add(column);
        }

        return columns;
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
}
