using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads 资金使用情况: its columns by their labels, its lines by theirs, amounts in yuan.</summary>
internal sealed class FundsReader
{
    private const decimal TenThousand = 10000m;
    private static readonly string[] RowNames = ["total", "currentYearAppropriation", "carriedOver", "other"];

    private readonly FormText _text;
    private readonly FormSections _sections;
    private readonly ReadingNotes _notes;
    private readonly List<FundColumn> _columns = new(6);
    private decimal _unit = 1m;

    public FundsReader(FormText text, FormSections sections, ReadingNotes notes)
    {
        _text = text;
        _sections = sections;
        _notes = notes;
    }

    /// <summary>Reads the funds; a line or column without a label is absent.</summary>
    public Funds Read()
    {
        var headerEnd = _sections.FundTotal < 0 ? _sections.FundsEnd : _sections.FundTotal;
        var valuesStart = ReadColumns(headerEnd);
        if (_columns.Count == 0) return new Funds();
        _unit = IsInTenThousands(_sections.FundsEnd) ? TenThousand : 1m;
        var lines = new FundLines(_text, _sections.FundTotal < 0 ? valuesStart : _sections.FundTotal, _sections.FundsEnd, _sections.FundTotal < 0);
        var appropriation = Line(lines, FundRow.CurrentYearAppropriation, null);
        var carried = Line(lines, FundRow.CarriedOver, null);
        var other = Line(lines, FundRow.Other, null);
        var total = Line(lines, FundRow.Total, new FundSums(appropriation, carried, other));
        return new Funds
        {
            CurrentYearAppropriation = Amounts(appropriation),
            CarriedOver = Amounts(carried),
            Other = Amounts(other),
            Total = new FundTotal
            {
                InitialBudget = total[(int)FundColumn.InitialBudget],
                AnnualBudget = total[(int)FundColumn.AnnualBudget],
                Executed = total[(int)FundColumn.Executed],
                Weight = total[(int)FundColumn.Weight].IsPrinted ? total[(int)FundColumn.Weight] : WeightOfHeading(headerEnd),
                ExecutionRate = total[(int)FundColumn.Rate],
                Score = total[(int)FundColumn.Score],
            },
        };
    }

    private static FundLine Amounts(NumberCell[] cells) => new()
    {
        InitialBudget = cells[(int)FundColumn.InitialBudget],
        AnnualBudget = cells[(int)FundColumn.AnnualBudget],
        Executed = cells[(int)FundColumn.Executed],
    };

    private int ReadColumns(int end)
    {
        var last = _sections.Funds;
        var budget = -1;
        for (var i = _sections.Funds; i < end;)
        {
            var match = Labels.Match(Labels.FundColumns, _text.Span(i, end));
            if (match < 0)
            {
                i++;
                continue;
            }

            var (label, column) = Labels.FundColumns[match];
            last = i += label.Length;
            if (!_columns.Contains(column)) _columns.Add(column);
            else if (column != FundColumn.AnnualBudget || !IsAdjusted(label)) continue;
            else if (_columns.Contains(FundColumn.InitialBudget)) AddInstead(budget);
            else AddBeside(budget);
            if (column == FundColumn.AnnualBudget) budget = _columns.IndexOf(FundColumn.AnnualBudget);
        }

        return last;
    }

    private static bool IsAdjusted(string label) => label.StartsWith("调整后", StringComparison.Ordinal) || label.StartsWith("全年", StringComparison.Ordinal);

    // 年度预算数（万元） before 年初预算 and 调整后预算数 is the heading over the lines' names.
    private void AddInstead(int heading)
    {
        _columns.RemoveAt(heading);
        _columns.Add(FundColumn.AnnualBudget);
    }

    // 预算数 beside 调整后预算数 is what was there before the adjustment.
    private void AddBeside(int initial)
    {
        _columns[initial] = FundColumn.InitialBudget;
        _columns.Add(FundColumn.AnnualBudget);
    }

    private bool IsInTenThousands(int end)
    {
        var text = _text.Text.AsSpan(0, end);
        if (AmountUnit.Said(text) is TenThousand) return true;
        for (var i = text.IndexOf("万元"); i > 0;)
        {
            if (text[i - 1] is '(' or '（' or ':' or '：' or '/') return true;
            var next = text[(i + 2)..].IndexOf("万元");
            i = next < 0 ? -1 : i + 2 + next;
        }

        return false;
    }

    // 预算执行情况（20分）: the weight of a region that has no column for it.
    private NumberCell WeightOfHeading(int end)
    {
        var at = _text.Text.AsSpan(0, end).IndexOf("预算执行");
        if (at < 0) return NumberCell.Absent;
        var rest = _text.Span(at, Math.Min(end, at + 24));
        for (var open = rest.IndexOfAny('(', '（'); open >= 0; open = rest.IndexOfAny('(', '（'))
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOfAny(')', '）');
            if (close < 2 || rest[close - 1] != '分' || !NumberText.TryParse(rest[..(close - 1)], out var weight)) continue;
            _notes.At(CellPointer.Fund(RowNames[0], ColumnName(FundColumn.Weight)), _text.LineOf(at));
            return weight;
        }

        return NumberCell.Absent;
    }

    private NumberCell[] Line(FundLines lines, FundRow row, FundSums? sums)
    {
        var cells = new NumberCell[6];
        if (!lines.Has(row)) return cells;
        var isTotal = row == FundRow.Total;
        var values = isTotal ? PartExecution(lines.Values(row)) : lines.Values(row);
        var expected = values.Count == _columns.Count || isTotal ? _columns : _columns.FindAll(c => c <= FundColumn.Executed);
        var line = lines.LineOf(row);
        var placed = FundAlignment.Place(values, expected, sums);
        if (isTotal && values.Count < expected.Count) Array.Fill(placed.IsDoubtful, true);
        for (var i = 0; i < expected.Count; i++)
        {
            var column = expected[i];
            if (!isTotal && column > FundColumn.Executed) continue;
            var pointer = CellPointer.Fund(RowNames[(int)row], ColumnName(column));
            var value = placed.Values[i];
            _notes.At(pointer, value?.Line ?? line);
            if (lines.IsRepeated(row)) _notes.Doubt(pointer, ReadMessages.DoubtTwice);
            if (placed.IsDoubtful[i]) _notes.Doubt(pointer, ReadMessages.DoubtFundColumn);
            if (value is null)
            {
                cells[(int)column] = NumberCell.Blank;
            }
            else if (value.Value.Number is { } number)
            {
                cells[(int)column] = column <= FundColumn.Executed ? InYuan(number, value.Value) : number;
            }
            else
            {
                cells[(int)column] = NumberCell.Blank;
                _notes.Doubt(pointer, ReadMessages.DoubtNotANumber);
            }
        }

        return cells;
    }

    // Weight, rate and score run together are parted by what the amounts before them give.
    private List<FundValue> PartExecution(List<FundValue> values)
    {
        var amounts = _columns.FindAll(c => c <= FundColumn.Executed);
        if (_columns.Count != amounts.Count + 3 || values.Count != amounts.Count + 1 || values[^1].Text is not { } tail) return values;
        var annual = amounts.IndexOf(FundColumn.AnnualBudget) is >= 0 and var a ? values[a].Number : null;
        var executed = amounts.IndexOf(FundColumn.Executed) is >= 0 and var e ? values[e].Number : null;
        if (annual is null || executed is null) return values;
        var rate = annual == 0 ? 0 : executed.Value / annual.Value * 100;
        if (!GluedNumbers.TryPartExecution(tail, rate, out var parts)) return values;
        var line = values[^1].Line;
        return [.. values[..^1], new(parts.Weight, false, null, line), new(parts.Rate, false, null, line), new(parts.Score, false, null, line)];
    }

    private decimal InYuan(decimal number, FundValue value)
    {
        var unit = value.IsInTenThousands ? TenThousand : _unit;
        return unit == 1m ? number : Math.Abs(number) > decimal.MaxValue / unit ? number : number * unit;
    }

    private static string ColumnName(FundColumn column) => column switch
    {
        FundColumn.InitialBudget => "initialBudget",
        FundColumn.AnnualBudget => "annualBudget",
        FundColumn.Executed => "executed",
        FundColumn.Weight => "weight",
        FundColumn.Rate => "executionRate",
        _ => "score",
    };
}
