using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Finds the labels of a form's head, and which text is whose where several labels stand before their cells.</summary>
internal sealed class HeaderLabels
{
    /// <summary>The longest label, in characters.</summary>
    public const int Longest = 16;

    private const int LongestRemark = 8;
    private const int LongestAnnex = 4;

    // A head has two or three; what a broken text repeats is not looked at one by one.
    private const int MostUnits = 50;

    private readonly FormText _text;
    private readonly int _end;
    private readonly ReadingNotes _notes;
    private readonly List<FoundLabel> _found = [];
    private readonly Dictionary<HeaderField, (int Start, int End)> _values = [];

    /// <param name="text">The form's text.</param>
    /// <param name="end">Where its head ends.</param>
    /// <param name="notes">Takes the doubts.</param>
    public HeaderLabels(FormText text, int end, ReadingNotes notes)
    {
        _text = text;
        _end = end;
        _notes = notes;
        FindWithColon();
        FindAlone();
        FindWorded();
        _found.Sort((a, b) => a.Start.CompareTo(b.Start));
        TellUnitsApart();
        Distribute();
    }

    /// <summary>The labels, in the order of the text.</summary>
    public IReadOnlyList<FoundLabel> Found => _found;

    /// <summary>Where the text of a label begins and ends: as far as the next label, or its own token of a line of them.</summary>
    /// <param name="i">The label's place among those found.</param>
    public (int Start, int End) ValueOf(int i) => _values.TryGetValue(_found[i].Field, out var own) ? own : (_found[i].End, i + 1 < _found.Count ? _found[i + 1].Start : _end);

    /// <summary>Whether a label stands directly before an index on its line, so that what begins there is its value.</summary>
    public static bool IsBehindLabel(FormText text, int i)
    {
        if (text.GapBefore(i) >= Gap.Line) return false;
        var before = text.Span(0, i).TrimEnd("：:");
        foreach (var (label, _) in Labels.Header)
        {
            if (before.EndsWith(label, StringComparison.Ordinal) && text.GapBefore(before.Length - label.Length) != Gap.None) return true;
        }

        return false;
    }

    private void FindWithColon()
    {
        for (var i = 0; i < _end; i++)
        {
            if (_text.Text[i] is not ('：' or ':')) continue;
            var labelEnd = BeforeRemark(i);
            var known = Array.FindIndex(Labels.Header, l => labelEnd >= l.Text.Length && _text.Span(labelEnd - l.Text.Length, labelEnd).SequenceEqual(l.Text));
            if (known >= 0) _found.Add(new FoundLabel(labelEnd - Labels.Header[known].Text.Length, i + 1, Labels.Header[known].Field));
            else if (StartOfOther(labelEnd) is { } start) _found.Add(new FoundLabel(start, i + 1, HeaderField.Other));
        }
    }

    // 是否为经常性项目：, parted from what stands before it, is a label that is none of the form's: where it stands another cell has ended.
    private int? StartOfOther(int labelEnd)
    {
        var start = labelEnd;
        while (start > 0 && labelEnd - start < Longest && _text.GapBefore(start) == Gap.None && Glyph.IsHan(_text.Text[start - 1])) start--;

        // 附表：2023年度项目支出绩效自评表 is a title.
        if (_text.Text[start] == '附' && labelEnd - start <= LongestAnnex) return null;
        return labelEnd - start is >= 2 and < Longest && _text.GapBefore(start) != Gap.None && (_found.Count == 0 || _found[^1].End != start) && !IsBehindLabel(_text, start) ? start : null;
    }

    // A label without a colon is a cell of its own: it is believed where it fills a token and its field has no colon elsewhere.
    private void FindAlone()
    {
        var units = 0;
        for (var i = 0; i < _end; i++)
        {
            if (_text.GapBefore(i) == Gap.None || IsOfYear(i)) continue;
            if (IsPartHeading(i)) _found.Add(new FoundLabel(i, _text.TokenEnd(i, _end), HeaderField.Other));
            foreach (var (label, field) in Labels.Header)
            {
                if (!_text.Span(i, _end).StartsWith(label, StringComparison.Ordinal)) continue;
                var end = AfterRemark(i + label.Length);
                if (end < _end && _text.GapBefore(end) == Gap.None) break;

                // 年度 over 总体 over 目标 is the beginning of another label.
                if (label == "年度" && YearText.At(_text.Span(end, _end)) is null) break;
                if (field is HeaderField.Other ? !IsWithinLabel(i) : !_found.Exists(f => f.Field == field || (f.Start <= i && i < f.End))) _found.Add(new FoundLabel(i, end, field));
                else if (field is HeaderField.ImplementingUnit && ++units < MostUnits && !_found.Exists(f => f.Start <= i && i < f.End)) _found.Add(new FoundLabel(i, end, field));
                break;
            }
        }
    }

    // 一级预算 over 单位 is one label.
    private bool IsWithinLabel(int i) => _found.Exists(f => f.Field != HeaderField.Other && f.Start < i && i < f.End);

    // 预算单位 beside 实施单位 is the department, where no better words name that; of two other labels it is not said whose cell is meant.
    private void TellUnitsApart()
    {
        var units = _found.FindAll(f => f.Field == HeaderField.ImplementingUnit);
        if (units.Count < 2) return;
        if (!units.Exists(IsOfBudget) || units.TrueForAll(IsOfBudget))
        {
            _notes.Doubt(CellPointer.ImplementingUnit, ReadMessages.DoubtTwice);
            return;
        }

        var field = _found.Exists(f => f.Field == HeaderField.PrimaryBudgetUnit) ? HeaderField.Other : HeaderField.PrimaryBudgetUnit;
        for (var i = 0; i < _found.Count; i++)
        {
            if (_found[i].Field == HeaderField.ImplementingUnit && IsOfBudget(_found[i])) _found[i] = _found[i] with { Field = field };
        }
    }

    private bool IsOfBudget(FoundLabel label) => _text.Span(label.Start, label.End).StartsWith("预算单位", StringComparison.Ordinal);

    // 2022 年度: the word behind a year is no label.
    private bool IsOfYear(int i) => _text.Text[i] == '年' && _text.GapBefore(i) < Gap.Line && YearText.Before(_text.Text, i) is not null;

    // 项目基本情况 and 年度总体目标 are no labels of a cell: where they stand another part begins.
    private bool IsPartHeading(int i)
    {
        var token = _text.Span(i, _text.TokenEnd(i, _end));
        if (token.Length is < 4 or > Longest) return false;
        var label = LabelText.Of(token.ToString());
        return label.Core is "项目基本情况" or "基本情况" || label.Words.IsHeading || label.Words.IsGoalHeading;
    }

    // 项目支出名称: a word that stands alone and names a field that no listed label does.
    private void FindWorded()
    {
        for (var i = 0; i < _end; i = _text.TokenEnd(i, _end))
        {
            var end = _text.TokenEnd(i, _end);
            if (end - i > Longest || FieldOf(LabelText.Of(_text.Span(i, end).ToString())) is not { } field) continue;

            // 部门（单位）名称 beside 主管部门 is the unit's own.
            if (field == HeaderField.PrimaryBudgetUnit && IsOfUnit(_text.Span(i, end)) && _found.Exists(f => f.Field == field && f.End <= _end && _text.Span(f.Start, f.End).IndexOf("主管") >= 0)) field = HeaderField.ImplementingUnit;
            if (!_found.Exists(f => f.Field == field || (f.Start <= i && i < f.End))) _found.Add(new FoundLabel(i, end, field));
        }
    }

    // 部门（单位） is the department where nothing better names it.
    private HeaderField? FieldOf(LabelText label) =>
        LabelIndex.HeaderLike(label.Core) ?? (label.Words.Header is HeaderField.PrimaryBudgetUnit or HeaderField.ImplementingUnit ? label.Words.Header : null)
        ?? (label.Core == "部门" && !_found.Exists(f => f.Field == HeaderField.PrimaryBudgetUnit) ? HeaderField.PrimaryBudgetUnit : null);

    private static bool IsOfUnit(ReadOnlySpan<char> label) => label.EndsWith("名称") && label.IndexOf("主管") < 0;

    // 项目编码 项目名称 实施单位 on one line and what they name on the next: a token for each label.
    private void Distribute()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            var last = i;
            while (last + 1 < _found.Count && _found[last + 1].Start == _found[last].End) last++;
            var labels = last - i + 1;
            if (labels < 2) continue;
            var end = last + 1 < _found.Count ? _found[last + 1].Start : _end;
            if (Starts(_found[last].End, end, Gap.Space) is var starts && starts.Count != labels) starts = Starts(_found[last].End, end, Gap.Column);
            if (starts.Count == labels)
            {
                for (var k = 0; k < labels; k++) _values[_found[i + k].Field] = (starts[k], k + 1 < labels ? starts[k + 1] : end);
            }

            i = last;
        }
    }

    // Where cells begin that are parted by so much; a space may stand within a name, as in 2022 年农田建设.
    private List<int> Starts(int from, int end, Gap gap)
    {
        var starts = new List<int>();
        for (var t = from; t < end; t = _text.TokenEnd(t, end))
        {
            if (t == from || _text.GapBefore(t) >= gap) starts.Add(t);
        }

        return starts;
    }

    private int BeforeRemark(int end)
    {
        if (end == 0 || _text.Text[end - 1] is not (')' or '）')) return end;
        var from = Math.Max(0, end - LongestRemark);
        var open = from + _text.Span(from, end).LastIndexOfAny('(', '（');
        return open > 0 && open >= from ? open : end;
    }

    private int AfterRemark(int end)
    {
        if (end >= _end || _text.Text[end] is not ('(' or '（')) return end;
        var close = _text.Text.AsSpan(end, Math.Min(LongestRemark, _end - end)).IndexOfAny(')', '）');
        return close > 0 ? end + close + 1 : end;
    }
}
