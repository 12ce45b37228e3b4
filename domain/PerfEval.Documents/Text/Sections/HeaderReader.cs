using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads what stands above the table: code, name, year and units, each after its label.</summary>
internal sealed class HeaderReader
{
    private static readonly string[] HeadingEnds = ["资金", "预算", "情况", "目标", "金额", "审核", "得分", "评分"];

    private readonly FormText _text;
    private readonly int _end;
    private readonly ReadingNotes _notes;
    private IReadOnlyList<FoundLabel> _found = [];
    private FoundLabel? _before;

    public HeaderReader(FormText text, int end, ReadingNotes notes)
    {
        _text = text;
        _end = end;
        _notes = notes;
    }

    /// <summary>Fills the form's own cells.</summary>
    public SelfEvaluationForm Read(SelfEvaluationForm form)
    {
        var labels = new HeaderLabels(_text, _end, _notes);
        _found = labels.Found;
        var year = YearOfTitle();
        for (var i = 0; i < _found.Count; i++)
        {
            var label = _found[i];
            _before = i > 0 ? _found[i - 1] : null;
            var (start, end) = labels.ValueOf(i);
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

        if (_found.FirstOrDefault(f => f.Field != HeaderField.Other) is { End: > 0 } first && HasTitleBehind(first.End)) DoubtAll();
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
        for (var i = Math.Max(start + 1, end - HeaderLabels.Longest); i < end; i++)
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
        var isBelow = start < end && _found.All(IsAlone);
        for (var i = start + 1; i < end; i++)
        {
            if (isBelow && _text.GapBefore(i) >= Gap.Line) return true;
            if (_text.GapBefore(i) == Gap.Column || IsLabelOnLine(i, end) || (_text.GapBefore(i) == Gap.Space && Glyph.IsHan(_text.Text[i]) && !Glyph.IsLatin(_text.Text[i - 1]))) return true;
        }

        return false;
    }

    private bool IsAlone(FoundLabel label) => label.Field == HeaderField.Other || (label.End < _end && _text.GapBefore(label.End) >= Gap.Line);

    // 项目实施县 or 部门（单位） on a line of its own, whose cell is the next line.
    private bool IsLabelOnLine(int i, int end)
    {
        if (_text.GapBefore(i) < Gap.Line) return false;
        var next = _text.TokenEnd(i, end);
        if (next - i > HeaderLabels.Longest || _text.GapBefore(next) < Gap.Line) return false;
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
}
