using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads what stands above the table: code, name, year and units, each after its label.</summary>
internal sealed class HeaderReader
{
    private const int LongestLabel = 16;
    private const int LongestRemark = 8;
    private const int LongestAnnex = 4;

    // A head has two or three; what a broken text repeats is not looked at one by one.
    private const int MostUnits = 50;

    private static readonly string[] HeadingEnds = ["资金", "预算", "情况", "目标", "金额", "审核", "得分", "评分"];

    private readonly FormText _text;
    private readonly int _end;
    private readonly ReadingNotes _notes;
    private readonly List<Found> _found = [];
    private readonly Dictionary<HeaderField, (int Start, int End)> _values = [];
    private Found? _before;

    public HeaderReader(FormText text, int end, ReadingNotes notes)
    {
        _text = text;
        _end = end;
        _notes = notes;
    }

    /// <summary>Fills the form's own cells.</summary>
    public SelfEvaluationForm Read(SelfEvaluationForm form)
    {
        FindWithColon();
        FindAlone();
        FindWorded();
        _found.Sort((a, b) => a.Start.CompareTo(b.Start));
        TellUnitsApart();
        var year = YearOfTitle();
        Distribute();
        for (var i = 0; i < _found.Count; i++)
        {
            var label = _found[i];
            _before = i > 0 ? _found[i - 1] : null;
            var (start, end) = _values.TryGetValue(label.Field, out var own) ? own : (label.End, i + 1 < _found.Count ? _found[i + 1].Start : _end);
            form = label.Field switch
            {
                HeaderField.ProjectCode when !form.ProjectCode.IsPrinted => form with { ProjectCode = Code(start, end) },
                HeaderField.ProjectName when !form.ProjectName.IsPrinted => form with { ProjectName = Text(CellPointer.ProjectName, start, end) },
                HeaderField.FiscalYear when !form.FiscalYear.IsPrinted => form with { FiscalYear = Year(start, end) },
                HeaderField.ImplementingUnit when !form.ImplementingUnit.IsPrinted => form with { ImplementingUnit = Text(CellPointer.ImplementingUnit, start, end) },
                HeaderField.PrimaryBudgetUnit when !form.PrimaryBudgetUnit.IsPrinted => form with { PrimaryBudgetUnit = Text(CellPointer.PrimaryBudgetUnit, start, end) },
                _ => form,
            };
        }

        if (_found.Exists(f => f.Field != HeaderField.Other) && HasTitleBehind(_found.Find(f => f.Field != HeaderField.Other).End)) DoubtAll();
        return form.FiscalYear.IsPrinted || year is null ? form : form with { FiscalYear = year.Value };
    }

    // Labels above the form's title were parted from their cells.
    private bool HasTitleBehind(int label)
    {
        for (var i = label; i < _end; i = _text.TokenEnd(i, _end))
        {
            if (_text.GapBefore(i) >= Gap.Line && Title.Is(_text.Span(i, _text.TokenEnd(i, _end)).ToString())) return true;
        }

        return false;
    }

    private void DoubtAll()
    {
        foreach (var pointer in (ReadOnlySpan<string>)[CellPointer.ProjectCode, CellPointer.ProjectName, CellPointer.FiscalYear, CellPointer.ImplementingUnit, CellPointer.PrimaryBudgetUnit]) _notes.Doubt(pointer, ReadMessages.DoubtExtraText);
    }

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
            if (known >= 0) _found.Add(new Found(labelEnd - Labels.Header[known].Text.Length, i + 1, Labels.Header[known].Field));
            else if (StartOfOther(labelEnd) is { } start) _found.Add(new Found(start, i + 1, HeaderField.Other));
        }
    }

    // 是否为经常性项目：, parted from what stands before it, is a label that is none of the form's: where it stands another cell has ended.
    private int? StartOfOther(int labelEnd)
    {
        var start = labelEnd;
        while (start > 0 && labelEnd - start < LongestLabel && _text.GapBefore(start) == Gap.None && Glyph.IsHan(_text.Text[start - 1])) start--;

        // 附表：2023年度项目支出绩效自评表 is a title.
        if (_text.Text[start] == '附' && labelEnd - start <= LongestAnnex) return null;
        return labelEnd - start is >= 2 and < LongestLabel && _text.GapBefore(start) != Gap.None && (_found.Count == 0 || _found[^1].End != start) && !IsBehindLabel(_text, start) ? start : null;
    }

    // A label without a colon is a cell of its own: it is believed where it fills a token and its field has no colon elsewhere.
    private void FindAlone()
    {
        var units = 0;
        for (var i = 0; i < _end; i++)
        {
            if (_text.GapBefore(i) == Gap.None || IsOfYear(i)) continue;
            if (IsPartHeading(i)) _found.Add(new Found(i, _text.TokenEnd(i, _end), HeaderField.Other));
            foreach (var (label, field) in Labels.Header)
            {
                if (!_text.Span(i, _end).StartsWith(label, StringComparison.Ordinal)) continue;
                var end = AfterRemark(i + label.Length);
                if (end < _end && _text.GapBefore(end) == Gap.None) break;

                // 年度 over 总体 over 目标 is the beginning of another label.
                if (label == "年度" && YearText.At(_text.Span(end, _end)) is null) break;
                if (field is HeaderField.Other ? !IsWithinLabel(i) : !_found.Exists(f => f.Field == field || (f.Start <= i && i < f.End))) _found.Add(new Found(i, end, field));
                else if (field is HeaderField.ImplementingUnit && ++units < MostUnits && !_found.Exists(f => f.Start <= i && i < f.End)) _found.Add(new Found(i, end, field));
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

    private bool IsOfBudget(Found label) => _text.Span(label.Start, label.End).StartsWith("预算单位", StringComparison.Ordinal);

    // 2022 年度: the word behind a year is no label.
    private bool IsOfYear(int i) => _text.Text[i] == '年' && _text.GapBefore(i) < Gap.Line && YearText.Before(_text.Text, i) is not null;

    // 项目基本情况 and 年度总体目标 are no labels of a cell: where they stand another part begins.
    private bool IsPartHeading(int i)
    {
        var token = _text.Span(i, _text.TokenEnd(i, _end));
        if (token.Length is < 4 or > LongestLabel) return false;
        var label = LabelText.Of(token.ToString());
        return label.Core is "项目基本情况" or "基本情况" || label.Words.IsHeading || label.Words.IsGoalHeading;
    }

    // 项目支出名称: a word that stands alone and names a field that no listed label does.
    private void FindWorded()
    {
        for (var i = 0; i < _end; i = _text.TokenEnd(i, _end))
        {
            var end = _text.TokenEnd(i, _end);
            if (end - i > LongestLabel || FieldOf(LabelText.Of(_text.Span(i, end).ToString())) is not { } field) continue;

            // 部门（单位）名称 beside 主管部门 is the unit's own.
            if (field == HeaderField.PrimaryBudgetUnit && IsOfUnit(_text.Span(i, end)) && _found.Exists(f => f.Field == field && f.End <= _end && _text.Span(f.Start, f.End).IndexOf("主管") >= 0)) field = HeaderField.ImplementingUnit;
            if (!_found.Exists(f => f.Field == field || (f.Start <= i && i < f.End))) _found.Add(new Found(i, end, field));
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

    private TextCell Text(string pointer, int start, int end)
    {
        _notes.At(pointer, _text.LineOf(Math.Min(start, _end - 1)));
        end = BeforeHeading(start, end);
        var cell = _text.Cell(start, end);
        if (cell.Contains('\uFFFD', StringComparison.Ordinal)) _notes.Doubt(pointer, ReadMessages.DoubtUndecodable);
        if (PointerBeside(start, end) is { } beside)
        {
            _notes.Doubt(beside, ReadMessages.DoubtExtraText);
            _notes.Doubt(pointer, ReadMessages.DoubtExtraText);
        }

        // A text with stops is no name: a goal that stands above its label.
        if (HoldsSeveralCells(start, end) || cell.AsSpan().ContainsAny('；', '。') || (pointer != CellPointer.ProjectName && HoldsHeading(cell))) _notes.Doubt(pointer, ReadMessages.DoubtExtraText);
        if (start < end && (cell.AsSpan().ContainsAny('：', ':') || AmountUnit.In(cell) is not null)) _notes.Doubt(pointer, ReadMessages.DoubtExtraText);
        return cell;
    }

    // 年度总体 over 目标 below the last cell of the head is the next part's heading.
    private int BeforeHeading(int start, int end)
    {
        for (var i = Math.Max(start + 1, end - LongestLabel); i < end; i++)
        {
            if (_text.GapBefore(i) >= Gap.Line && LabelText.Of(_text.Span(i, end).ToString()).Words is { IsHeading: true } or { IsGoalHeading: true }) return i;
        }

        return end;
    }

    // 市公园管理中心 before 项目预算执行情况 on the next line: no unit is called so.
    private static bool HoldsHeading(string unit)
    {
        foreach (var end in HeadingEnds)
        {
            if (unit.EndsWith(end, StringComparison.Ordinal)) return true;
        }

        return unit.Contains("年初", StringComparison.Ordinal) || unit.Contains("全年", StringComparison.Ordinal) || Title.Is(unit);
    }

    // A tab, a rule, a wide gap, or a space between Chinese characters, which no writer puts there, within it: what stands behind is another cell.
    private bool HoldsSeveralCells(int start, int end)
    {
        // Where all labels fill their lines, a second line below one may be the rest of its cell or another one.
        var isBelow = start < end && _found.TrueForAll(IsAlone);
        for (var i = start + 1; i < end; i++)
        {
            if (isBelow && _text.GapBefore(i) >= Gap.Line) return true;
            if (_text.GapBefore(i) == Gap.Column || IsLabelOnLine(i, end) || (_text.GapBefore(i) == Gap.Space && Glyph.IsHan(_text.Text[i]) && !Glyph.IsLatin(_text.Text[i - 1]))) return true;
        }

        return false;
    }

    private bool IsAlone(Found label) => label.Field == HeaderField.Other || (label.End < _end && _text.GapBefore(label.End) >= Gap.Line);

    // 项目实施县 or 部门（单位） on a line of its own, whose cell is the next line.
    private bool IsLabelOnLine(int i, int end)
    {
        if (_text.GapBefore(i) < Gap.Line) return false;
        var next = _text.TokenEnd(i, end);
        if (next - i > LongestLabel || _text.GapBefore(next) < Gap.Line) return false;
        var label = LabelText.Of(_text.Span(i, next).ToString());

        // 资金构成 and 基本信息 are headings of what stands below or beside.
        if (next >= end) return (label.Core.Length > 2 && label.Core.StartsWith("资金", StringComparison.Ordinal)) || label.Core == "基本信息";
        return label.Words.IsKnown || label.Core.StartsWith("项目", StringComparison.Ordinal) || label.Core is "部门" or "单位" || LabelIndex.HeaderLike(label.Core) is not null;
    }

    // Two cells beside one another, of which the second goes on below: what stands there may be the first's.
    private string? PointerBeside(int start, int end)
    {
        if (_before is not { } before || start >= end || _text.LineOf(before.Start) != _text.LineOf(start) || _text.LineOf(end - 1) == _text.LineOf(start)) return null;
        return before.Field switch
        {
            HeaderField.ProjectName => CellPointer.ProjectName,
            HeaderField.ImplementingUnit => CellPointer.ImplementingUnit,
            HeaderField.PrimaryBudgetUnit => CellPointer.PrimaryBudgetUnit,
            _ => null,
        };
    }

    private TextCell Code(int start, int end)
    {
        _notes.At(CellPointer.ProjectCode, _text.LineOf(Math.Min(start, _end - 1)));
        var code = _text.Printed(start, end);
        if (Glyph.IsDigit(code.FirstOrDefault()) && Glyph.IsHan(code[^1])) _notes.Doubt(CellPointer.ProjectCode, ReadMessages.DoubtExtraText);
        return code;
    }

    private NumberCell Year(int start, int end)
    {
        _notes.At(CellPointer.FiscalYear, _text.LineOf(Math.Min(start, _end - 1)));
        if (start >= end)
        {
            // Where the name before it holds several cells, one of them may be the year.
            if (_before is { } before && HoldsSeveralCells(before.End, start)) _notes.Doubt(CellPointer.FiscalYear, ReadMessages.DoubtNotANumber);
            return NumberCell.Blank;
        }

        var value = _text.Span(start, end);
        if (YearText.At(value) is not { } year)
        {
            _notes.Doubt(CellPointer.FiscalYear, ReadMessages.DoubtNotANumber);
            return NumberCell.Blank;
        }

        if (value[YearText.Length..] is not ("" or "年" or "年度")) _notes.Doubt(CellPointer.FiscalYear, ReadMessages.DoubtExtraText);
        return year;
    }

    // Many regions print the year in the title only: 2021年度项目支出绩效自评表, （2021年度）, 2021年项目绩效自评表.
    private NumberCell? YearOfTitle()
    {
        var end = _found.Count == 0 ? _end : _found[0].Start;
        var title = _text.Text.AsSpan(0, end);
        var i = title.IndexOf("年度");
        if (i < YearText.Length) i = title.IndexOf('年');
        if (YearText.Before(title, i) is not { } year) return null;
        _notes.At(CellPointer.FiscalYear, _text.LineOf(i));
        return year;
    }

    private readonly record struct Found(int Start, int End, HeaderField Field);
}
