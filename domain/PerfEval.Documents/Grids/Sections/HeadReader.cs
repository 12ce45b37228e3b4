using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Reads what stands around the table: code, name, year and units, each in its label's own cell, in the next one or below it.</summary>
internal sealed class HeadReader
{
    private readonly List<GridRow> _rows;
    private readonly CellReader _cells;
    private readonly Dictionary<HeaderField, bool> _named = [];
    private SelfEvaluationForm _form = new();
    private bool _isUnitOfItsOwn;

    /// <param name="rows">The rows of the form that belong to no other part.</param>
    /// <param name="cells">Where cells go.</param>
    public HeadReader(List<GridRow> rows, CellReader cells)
    {
        _rows = rows;
        _cells = cells;
    }

    /// <summary>A form with its own cells; what has no label is absent.</summary>
    public SelfEvaluationForm Read()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            _cells.GoOn();
            foreach (var cell in _rows[i].Starting)
            {
                if (Title.Is(cell.Text)) continue;
                foreach (var label in cell.HeadLabels) Take(i, cell, label);
            }
        }

        if (!_form.FiscalYear.IsPrinted) ReadYearOfTitle();
        if (!_form.PrimaryBudgetUnit.IsPrinted) ReadAtWorst(HeaderField.PrimaryBudgetUnit, "部门", "上级主管部门", "上级主管单位");
        if (!_form.ImplementingUnit.IsPrinted) ReadAtWorst(HeaderField.ImplementingUnit, "单位", "单位名称", "自评单位", "申报单位", "填报单位", "编制单位", "填表单位", "报送单位", "学校名称", "医院名称", "机构名称");
        return _form;
    }

    // 填报单位 is the unit where no better words name it, 上级主管部门 the department; 单位 before 万元 is another label.
    private void ReadAtWorst(HeaderField field, params ReadOnlySpan<string> labels)
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                var colon = cell.Text.AsSpan().IndexOfAny('：', ':');
                if (!labels.Contains(colon > 0 ? LabelText.Of(cell.Text[..colon]).Core : cell.Label.Core)) continue;
                var own = colon > 0 && colon + 1 < cell.Text.Length ? cell with { Text = cell.Text[(colon + 1)..] } : row.RightOf(cell);
                if (own is null || IsLabel(own) || AmountUnit.Alone(own.Text) is not null) continue;
                Set(field, own.Text, own, own.Position);
                return;
            }
        }
    }

    private void Take(int i, GridCell cell, HeadLabel label)
    {
        if (label.Field == HeaderField.Other) return;
        if (IsOfBudget(cell, label) && Names(HeaderField.ImplementingUnit))
        {
            // 预算单位 beside 实施单位 is the department, where no better words name that; alone it is the unit.
            if (Names(HeaderField.PrimaryBudgetUnit)) return;
            label = label with { Field = HeaderField.PrimaryBudgetUnit };
        }

        // 一级项目名称 beside 二级项目名称 is what the project belongs to.
        if (IsOfProgramme(cell, label) && Names(HeaderField.ProjectName)) return;
        if (IsRead(label.Field) && !(IsBlank(label.Field) && HasValue(i, cell, label)))
        {
            TakeAgain(i, cell, label);
            return;
        }

        if (label.Field == HeaderField.PrimaryBudgetUnit) _isUnitOfItsOwn = cell.Text.Contains("名称", StringComparison.Ordinal) && !cell.Text.Contains("主管", StringComparison.Ordinal);
        TakeFirst(i, cell, label);
    }

    private static bool IsOfBudget(GridCell cell, HeadLabel label) => label.Field == HeaderField.ImplementingUnit && cell.Text.TrimStart('*', '＊').StartsWith("预算单位", StringComparison.Ordinal);

    private static bool IsOfProgramme(GridCell cell, HeadLabel label) => label.Field == HeaderField.ProjectName && cell.Text.TrimStart('*', '＊').StartsWith("一级项目", StringComparison.Ordinal);

    // Whether a label other than 预算单位 and 一级项目名称 names a field.
    private bool Names(HeaderField field)
    {
        if (!_named.TryGetValue(field, out var isNamed)) _named[field] = isNamed = IsNamed(field);
        return isNamed;
    }

    private bool IsNamed(HeaderField field)
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                foreach (var label in cell.HeadLabels)
                {
                    if (label.Field == field && !IsOfBudget(cell, label) && !IsOfProgramme(cell, label)) return true;
                }
            }
        }

        return false;
    }

    // 部门（单位）名称 is the unit's own where 主管部门 is printed too; 省级主管部门 and 县级主管部门 are two, of which one is read.
    private void TakeAgain(int i, GridCell cell, HeadLabel label)
    {
        var value = label.Value.Length > 0 ? label.Value : _rows[i].RightOf(cell) is { } right && !IsLabel(right) ? right.Text : "";
        value = label.Own(value) ?? value;
        if (value.Length == 0 || FoldedName.Of(value) == FoldedName.Of(ValueOf(label.Field))) return;
        if (label.Field == HeaderField.PrimaryBudgetUnit && _isUnitOfItsOwn && cell.Text.Contains("主管", StringComparison.Ordinal))
        {
            _isUnitOfItsOwn = false;
            if (!_form.ImplementingUnit.IsPrinted) Set(HeaderField.ImplementingUnit, _form.PrimaryBudgetUnit.Text, null, cell.Position);
            TakeFirst(i, cell, label);
            return;
        }

        if (label.Field is HeaderField.PrimaryBudgetUnit) _cells.Doubt(CellPointer.PrimaryBudgetUnit, ReadMessages.DoubtTwice);
        if (label.Field is HeaderField.ImplementingUnit) _cells.Doubt(CellPointer.ImplementingUnit, ReadMessages.DoubtTwice);
    }

    private string ValueOf(HeaderField field) => field is HeaderField.ImplementingUnit ? _form.ImplementingUnit.Text : field is HeaderField.PrimaryBudgetUnit ? _form.PrimaryBudgetUnit.Text : "";

    private void TakeFirst(int i, GridCell cell, HeadLabel label)
    {
        var place = _rows[i].PositionAt(cell.ColumnEnd);
        if (label.Value.Length > 0)
        {
            SetOwn(label, label.Value, cell, place);
            return;
        }

        if (_rows[i].RightOf(cell) is { } right && !IsLabel(right) && WithRest(i, right) is var value) SetOwn(label, value.Text, value, place);
        else if (Below(i, cell) is { } below) SetOwn(label, below.Text, below, place);
        else Set(label.Field, "", null, label.HasColon && _rows[i].RightOf(cell) is null ? cell.Position : place);
    }

    // Labels side by side over their values: then nothing in their row is a value and nothing below them a label.
    private GridCell? Below(int i, GridCell label)
    {
        if (i + 1 >= _rows.Count || _rows[i + 1].GridIndex != _rows[i].GridIndex) return null;
        if (_rows[i].Cells.Length < 2 || !_rows[i].Cells.All(IsLabel) || _rows[i + 1].Starting.Any(IsLabel)) return null;
        return _rows[i + 1].Starting.Any(c => c.Label.Words.IsHeading) ? null : _rows[i + 1].Over(label.Column, label.ColumnEnd);
    }

    private static bool IsLabel(GridCell cell) => cell.HeadLabels.Length > 0;

    private bool IsRead(HeaderField field) => field switch
    {
        HeaderField.ProjectCode => _form.ProjectCode.IsPrinted,
        HeaderField.ProjectName => _form.ProjectName.IsPrinted,
        HeaderField.FiscalYear => _form.FiscalYear.IsPrinted,
        HeaderField.ImplementingUnit => _form.ImplementingUnit.IsPrinted,
        _ => _form.PrimaryBudgetUnit.IsPrinted,
    };

    // 主管部门（盖章）： over the form is a place for the stamp, and says nothing beside 主管部门 with the department.
    private bool IsBlank(HeaderField field) => field switch
    {
        HeaderField.ProjectCode => _form.ProjectCode.IsBlank,
        HeaderField.ProjectName => _form.ProjectName.IsBlank,
        HeaderField.FiscalYear => _form.FiscalYear.IsBlank,
        HeaderField.ImplementingUnit => _form.ImplementingUnit.IsBlank,
        _ => _form.PrimaryBudgetUnit.IsBlank,
    };

    private bool HasValue(int i, GridCell cell, HeadLabel label) => label.Value.Length > 0 || (_rows[i].RightOf(cell) is { } right && !IsLabel(right));

    // A long value cut by hand goes on in the cell below it, in a row that holds nothing but such rests.
    private GridCell WithRest(int i, GridCell value)
    {
        if (i + 1 >= _rows.Count || _rows[i + 1].GridIndex != _rows[i].GridIndex || _rows[i + 1].Row != value.RowEnd) return value;
        if (!_rows[i + 1].Starting.All(c => IsRest(_rows[i], c))) return value;
        return _rows[i + 1].Starting.FirstOrDefault(c => c.Column == value.Column) is { } rest
            ? value with { Text = CellText.Unwrapped(value.Text + "\n" + rest.Text), Doubt = ReadMessages.DoubtJoined }
            : value;
    }

    private static bool IsRest(GridRow above, GridCell cell)
    {
        var cells = above.Starting;
        var at = 0;
        while (at < cells.Length && (cells[at].Column != cell.Column || cells[at].ColumnSpan != cell.ColumnSpan)) at++;
        return at > 0 && at < cells.Length && !IsLabel(cells[at]) && IsLabel(cells[at - 1]) && !IsLabel(cell)
            && !cell.Label.Words.IsKnown && AmountUnit.In(cell.Text) is null;
    }

    // Of a value that a slash does not part as its label is, all of it, with doubt.
    private void SetOwn(HeadLabel label, string text, GridCell cell, SourcePosition place)
    {
        var own = label.Own(text);
        Set(label.Field, own ?? text, own is null ? cell with { Doubt = ReadMessages.DoubtExtraText } : cell, place);
    }

    private void Set(HeaderField field, string text, GridCell? cell, SourcePosition place) => _form = field switch
    {
        HeaderField.ProjectCode => _form with { ProjectCode = _cells.Text(CellPointer.ProjectCode, text.Replace(" ", "", StringComparison.Ordinal), cell, place) },
        HeaderField.ProjectName => _form with { ProjectName = _cells.Text(CellPointer.ProjectName, text, cell, place) },
        HeaderField.FiscalYear => _form with { FiscalYear = Year(text, cell, place) },
        HeaderField.ImplementingUnit => _form with { ImplementingUnit = _cells.Text(CellPointer.ImplementingUnit, text, cell, place) },
        _ => _form with { PrimaryBudgetUnit = _cells.Text(CellPointer.PrimaryBudgetUnit, text, cell, place) },
    };

    private NumberCell Year(string text, GridCell? cell, SourcePosition place)
    {
        _cells.Note(CellPointer.FiscalYear, cell, place);
        if (text.Length == 0) return NumberCell.Blank;
        if (YearText.At(text) is not { } year)
        {
            _cells.Doubt(CellPointer.FiscalYear, ReadMessages.NotANumber(text));
            return NumberCell.Blank;
        }

        if (text.AsSpan(YearText.Length) is not ("" or "年" or "年度")) _cells.Doubt(CellPointer.FiscalYear, ReadMessages.DoubtExtraText);
        return year;
    }

    // Many regions print the year in or below the title only: 2021年度项目支出绩效自评表, （2021年度）.
    private void ReadYearOfTitle()
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                if (IsLabel(cell)) return;
                if (cell.Text.Length > 60 || Title.Year(cell.Text) is not { } year) continue;
                _cells.Note(CellPointer.FiscalYear, cell, cell.Position);
                _form = _form with { FiscalYear = year };
                return;
            }
        }
    }
}
