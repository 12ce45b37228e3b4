using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Finds the header of an indicator table and reads it label by label, whatever words and lines it is printed in.</summary>
internal sealed partial class TableHeaderReader
{
    private const int LongestRemark = 14;
    private const int LongestLabel = 24;
    private const int LongestOther = 12;

    // 评分标准, 数据来源 and whatever else stands between two of our columns; a heading has no more.
    private const int LongestOthers = 200;
    private static readonly string[] FirstLabels = ["一级指标", "二级指标", "三级指标", "指标名称"];

    private readonly FormText _text;
    private readonly int _start;
    private readonly ImmutableArray<IndicatorColumn>.Builder _columns = ImmutableArray.CreateBuilder<IndicatorColumn>(8);
    private int _end;
    private int _reasons;

    // Whether a gap parts its labels.
    private bool _isParted;

    // Whether labels of other columns stand among them.
    private bool _hasOthers;
    private bool _hasLevelWeights;

    // Whether the last column's label begins a line.
    private bool _beginsLine;

    private TableHeaderReader(FormText text, int start) => (_text, _start, _end) = (text, start, start);

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
            if (text.GapBefore(i) >= Gap.Line && ColumnAt(text, i) is not null && At(text, i) is { } header) return header;
        }

        return null;
    }

    /// <summary>Reads a header at an index; null where none stands there.</summary>
    public static TableHeader? At(FormText text, int start) => new TableHeaderReader(text, start).Read();

    /// <summary>The column that the words at an index name, also words that nobody listed; null where they name none.</summary>
    public static IndicatorColumn? ColumnAt(FormText text, int i)
    {
        var end = text.TokenEnd(i, text.Length);
        return end - i <= LongestLabel ? LabelIndex.IndicatorLike(LabelText.Of(text.Span(i, end).ToString()).Core) : null;
    }

    private TableHeader? Read()
    {
        for (var i = _start; i < _text.Length;)
        {
            if ((TakeKnown(i) ?? TakeOther(i)) is not { } next) break;
            i = next;
        }

        if (_isParted && EndOfOthers() is var others && others > _end) (_hasOthers, _end) = (true, others);
        var values = (Has(IndicatorColumn.Target) ? 1 : 0) + (Has(IndicatorColumn.Actual) ? 1 : 0) + (Has(IndicatorColumn.Score) ? 1 : 0);
        if (!Has(IndicatorColumn.Name) || values < 2) return null;
        var header = new TableHeader(_start, _end, _columns.ToImmutable(), !_isParted) { IsUnusual = _hasOthers || IsUnusualOrder(), HasLevelWeights = _hasLevelWeights, HasSeveralReasons = _reasons > 0 };
        return LabelsAboveHeader.TakenInto(header, _text);
    }

    private bool Has(IndicatorColumn column) => _columns.Contains(column);

    // A label that is listed; null where none stands there, otherwise where the next may.
    private int? TakeKnown(int i)
    {
        var match = Labels.Match(Labels.IndicatorColumns, _text.Span(i, _text.Length));
        if (match < 0) return null;
        var (label, column) = Labels.IndicatorColumns[match];
        if (column == IndicatorColumn.Score && IsFullScore(i + label.Length)) column = IndicatorColumn.Weight;
        if (column == IndicatorColumn.Weight && _columns.Count > 0 && _columns[^1] <= IndicatorColumn.Level2 && _text.GapBefore(i) is Gap.Space or Gap.Column)
        {
            (_hasLevelWeights, _isParted) = (true, true);
            return _end = SkipRemarks(i + label.Length);
        }

        if (Has(column) || (_isParted && GoesOnAsAnother(i, label))) return null;
        _isParted |= _columns.Count > 0 && _text.GapBefore(i) != Gap.None;
        return Add(column, i, SkipRemarks(i + label.Length));
    }

    // 得分（满分） before 自评得分 is what a row can score.
    private bool IsFullScore(int i)
    {
        var remark = _text.Span(i, SkipRemarks(i));
        if (remark is not ("（满分）" or "(满分)" or "（分值）" or "(分值)")) return false;
        var next = Labels.Match(Labels.IndicatorColumns, _text.Span(i + remark.Length, _text.Length));
        return next >= 0 && Labels.IndicatorColumns[next].Column == IndicatorColumn.Score;
    }

    // A label in other words, or one of a column that is none of ours, among our own; null where the header ends.
    private int? TakeOther(int i)
    {
        if ((!_isParted && _columns.Count > 0) || _text.GapBefore(i) is Gap.None) return null;
        var token = _text.TokenEnd(i, _text.Length);
        var like = ColumnAt(_text, i);
        if (like == IndicatorColumn.Deviation && Has(IndicatorColumn.Deviation) && (_text.GapBefore(i) < Gap.Line || (_beginsLine && _text.GapBefore(token) >= Gap.Line && _text.Span(i, token).IndexOfAny('：', ':') < 0)))
        {
            _reasons++;
            return _end = token;
        }

        if (like is { } column && !Has(column))
        {
            _isParted |= _columns.Count > 0;

            // 年度指标值/实际完成值 over one column.
            _hasOthers |= _text.Span(i, token).ContainsAny('/', '／');
            return Add(column, i, token);
        }

        if (!(_text.GapBefore(i) < Gap.Line ? GoesOn(token) : IsBetweenLines(i))) return null;
        _hasOthers = true;
        return token;
    }

    private int Add(IndicatorColumn column, int start, int end)
    {
        _columns.Add(column);
        _beginsLine = _text.GapBefore(start) >= Gap.Line;
        return _end = end;
    }

    // 指标值及单位 and 评分标准 begin as labels do and are others.
    private bool GoesOnAsAnother(int i, string label)
    {
        var token = _text.Span(i, _text.TokenEnd(i, _text.Length));
        return token.Length > label.Length && token.Length <= LongestLabel && LabelText.Of(token.ToString()).Core is { Length: > 0 } core && core != label && core.StartsWith(label, StringComparison.Ordinal);
    }

    // 评分标准 and 数据来源 at the end of the line: the labels of columns that are none of ours.
    private int EndOfOthers()
    {
        var i = _end;
        while (i < _text.Length && _text.GapBefore(i) is Gap.Space or Gap.Column)
        {
            var next = _text.TokenEnd(i, _text.Length);
            if (next - i > LongestOther || !OtherColumn().IsMatch(_text.Span(i, next))) return _end;
            i = next;
        }

        return i < _text.Length ? i : _end;
    }

    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}（）()]*(标准|来源|依据|性质|单位|方法|类型|方式|材料|规则|公式|方向|属性|出处)$")]
    private static partial Regex OtherColumn();

    // Another label of the table on the same line.
    private bool GoesOn(int from)
    {
        for (var i = from; i < _text.Length && i - from < LongestOthers && _text.GapBefore(i) < Gap.Line; i = _text.TokenEnd(i, _text.Length))
        {
            var match = Labels.Match(Labels.IndicatorColumns, _text.Span(i, _text.Length));
            if (match >= 0 && !Has(Labels.IndicatorColumns[match].Column)) return true;
        }

        return false;
    }

    // A label that is not known among others, each on a line of its own.
    private bool IsBetweenLines(int i)
    {
        var next = _text.TokenEnd(i, _text.Length);
        if (next - i > LongestLabel || !Has(IndicatorColumn.Name) || !(Has(IndicatorColumn.Target) || Has(IndicatorColumn.Actual)) || _text.GapBefore(next) < Gap.Line || next >= _text.Length || LevelVocabulary.IsName(_text.Text[i..next])) return false;
        var match = Labels.Match(Labels.IndicatorColumns, _text.Span(next, _text.Length));
        return (match >= 0 && !Has(Labels.IndicatorColumns[match].Column) && _text.GapBefore(next + Labels.IndicatorColumns[match].Text.Length) >= Gap.Line) || (ColumnAt(_text, next) is { } like && !Has(like));
    }

    private bool IsUnusualOrder()
    {
        var (name, deviation) = (_columns.IndexOf(IndicatorColumn.Name), _columns.IndexOf(IndicatorColumn.Deviation));

        // Weight and score side by side before the values: nothing tells where the values end.
        if (_columns.IndexOf(IndicatorColumn.Weight) is >= 0 and var weight && _columns.IndexOf(IndicatorColumn.Score) is >= 0 and var score
            && _columns.IndexOf(IndicatorColumn.Actual) is var actual && weight < actual && score < actual) return true;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i] is >= IndicatorColumn.Target and <= IndicatorColumn.Score && (i < name || (deviation >= 0 && i > deviation))) return true;
        }

        return false;
    }

    // A star for a required column, or a remark in brackets such as (A) or （20分）.
    private int SkipRemarks(int i)
    {
        while (i < _text.Length)
        {
            if (_text.Text[i] is '*' or '＊')
            {
                i++;
            }
            else if (_text.Text[i] is '(' or '（')
            {
                var close = _text.Text.AsSpan(i, Math.Min(LongestRemark, _text.Length - i)).IndexOfAny(')', '）');
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
