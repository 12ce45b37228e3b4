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
    private readonly Dictionary<FundColumn, decimal> _units = [];
    private decimal _unit = 1m;
    private bool _isUnitUnsure;

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
        FindUnit();
        if (FundPairs.Find(_text, Math.Min(_sections.Funds, headerEnd), _sections.FundsEnd) is { } pairs) return FromPairs(pairs, headerEnd);
        var valuesStart = ReadColumns(headerEnd);
        if (_columns.Count == 0) return new Funds();
        var lines = new FundLines(_text, valuesStart, _sections.FundsEnd);
        var appropriation = Line(lines, FundRow.CurrentYearAppropriation, null);
        var carried = Line(lines, FundRow.CarriedOver, null);
        var other = Line(lines, FundRow.Other, null);
        var total = Line(lines, FundRow.Total, new FundSums(appropriation, carried, other));
        return Of(total, appropriation, carried, other, headerEnd);
    }

    private Funds FromPairs(FundPairs pairs, int headerEnd)
    {
        var lines = new NumberCell[RowNames.Length][];
        for (var row = FundRow.Total; (int)row < lines.Length; row++)
        {
            lines[(int)row] = new NumberCell[6];
            for (var column = FundColumn.InitialBudget; column <= FundColumn.Score; column++)
            {
                if (!pairs.IsPrinted(row, column)) continue;
                var pointer = CellPointer.Fund(RowNames[(int)row], ColumnName(column));
                var value = pairs.Value(row, column);
                if (value is { } printed) _notes.At(pointer, printed.Line);
                lines[(int)row][(int)column] = value?.Number is not { } number ? NumberCell.Blank : column > FundColumn.Executed ? number : InYuan(pointer, number, value.Value, pairs.Unit(column));
            }
        }

        return Of(lines[(int)FundRow.Total], lines[(int)FundRow.CurrentYearAppropriation], lines[(int)FundRow.CarriedOver], lines[(int)FundRow.Other], headerEnd);
    }

    private Funds Of(NumberCell[] total, NumberCell[] appropriation, NumberCell[] carried, NumberCell[] other, int headerEnd) => new()
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
            ExecutionRate = Percent(total),
            Score = total[(int)FundColumn.Score],
        },
    };

    private NumberCell Percent(NumberCell[] total)
    {
        var rate = total[(int)FundColumn.Rate];
        if (rate.Value is not { } value || !FundRate.IsFraction(value, total[(int)FundColumn.AnnualBudget].Value, total[(int)FundColumn.Executed].Value)) return rate;
        _notes.Doubt(CellPointer.Fund(RowNames[0], ColumnName(FundColumn.Rate)), ReadMessages.DoubtFraction);
        return value * 100m;
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
                if (_columns.Count > 1 && _text.GapBefore(i) != Gap.None && NumberText.TryParseAmount(_text.Span(i, _text.TokenEnd(i, end)), out _)) break;
                i++;
                continue;
            }

            var (label, column) = Labels.FundColumns[match];
            last = i += label.Length;
            if (UnitBehind(i, end) is { } unit) _units[column] = unit;
            if (!_columns.Contains(column)) _columns.Add(column);
            else if (column != FundColumn.AnnualBudget || !IsAdjusted(label)) continue;
            else if (_columns.Contains(FundColumn.InitialBudget)) AddInstead(budget);
            else AddBeside(budget);
            if (column == FundColumn.AnnualBudget) budget = _columns.IndexOf(FundColumn.AnnualBudget);
        }

        return last;
    }

    private decimal? UnitBehind(int i, int end)
    {
        if (i >= end || _text.Text[i] is not ('(' or '（')) return null;
        var close = _text.Span(i, end).IndexOfAny(')', '）');
        return close > 0 ? AmountUnit.In(_text.Span(i, i + close + 1).ToString()) : null;
    }

    // 金额单位 and 万元 in cells of their own.
    private decimal? UnitSaid(int end)
    {
        const string Label = "单位";
        for (var i = _text.Text.IndexOf(Label, 0, end, StringComparison.Ordinal); i >= 0; i = _text.Text.IndexOf(Label, i + 1, end - i - 1, StringComparison.Ordinal))
        {
            var start = i + Label.Length;
            if (start < end && _text.GapBefore(start) != Gap.None && AmountUnit.Alone(_text.Span(start, _text.TokenEnd(start, end)).ToString()) is { } unit) return unit;
        }

        return null;
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

    private void FindUnit()
    {
        var head = _text.Span(0, _sections.FundsEnd);
        if ((UnitSaid(_sections.FundsEnd) ?? AmountUnit.Said(head)) is { } said)
        {
            _unit = said;
        }
        else if (NamesTenThousands(_text.Span(Math.Min(_sections.Funds, _sections.FundsEnd), _sections.FundsEnd)))
        {
            _unit = TenThousand;
        }
        else
        {
            // Somewhere in the head amounts are in 万元, and nothing says whether these are.
            _isUnitUnsure = NamesTenThousands(head);
        }
    }

    private static bool NamesTenThousands(ReadOnlySpan<char> text)
    {
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
            if (placed.IsDoubtful[i] || (row == FundRow.Other && lines.IsOtherInferred)) _notes.Doubt(pointer, ReadMessages.DoubtFundColumn);
            if (value is null)
            {
                cells[(int)column] = NumberCell.Blank;
            }
            else if (value.Value.Number is { } number)
            {
                cells[(int)column] = column <= FundColumn.Executed ? InYuan(pointer, number, value.Value, _units.TryGetValue(column, out var own) ? own : null) : number;
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

    private decimal InYuan(string pointer, decimal number, FundValue value, decimal? columns)
    {
        if (_isUnitUnsure && number != 0 && !value.IsInTenThousands && columns is null) _notes.Doubt(pointer, ReadMessages.DoubtUnit);
        var unit = value.IsInTenThousands ? TenThousand : columns ?? _unit;
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
