using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads 资金使用情况: its columns by their labels, its lines by theirs, amounts in yuan.</summary>
internal sealed class FundsReader
{
    private const decimal Hundred = 100m;
    private const int LongestHeading = 24;
    private static readonly string[] RowNames = ["total", "currentYearAppropriation", "carriedOver", "other"];

    private readonly FormText _text;
    private readonly FormSections _sections;
    private readonly ReadingNotes _notes;
    private readonly FundUnit _unit;
    private readonly FundHeading _heading;
    private readonly int _headerEnd;

    public FundsReader(FormText text, FormSections sections, ReadingNotes notes)
    {
        _text = text;
        _sections = sections;
        _notes = notes;
        _headerEnd = sections.FundTotal < 0 ? sections.FundsEnd : sections.FundTotal;
        _unit = new FundUnit(text, sections);
        _heading = FundHeading.Read(text, sections.Funds, _headerEnd);
    }

    /// <summary>Reads the funds; a line or column without a label is absent.</summary>
    public Funds Read()
    {
        if (FundPairs.Find(_text, Math.Min(_sections.Funds, _headerEnd), _sections.FundsEnd) is { } pairs) return FromPairs(pairs);
        if (_heading.Columns.Count == 0) return new Funds();
        var lines = new FundLines(_text, _heading.End, _sections.FundsEnd);
        var appropriation = Line(lines, FundRow.CurrentYearAppropriation, null);
        var carried = Line(lines, FundRow.CarriedOver, null);
        var other = Line(lines, FundRow.Other, null);
        var total = Line(lines, FundRow.Total, new FundSums(appropriation, carried, other));
        return Of(total, appropriation, carried, other);
    }

    private Funds FromPairs(FundPairs pairs)
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

        return Of(lines[(int)FundRow.Total], lines[(int)FundRow.CurrentYearAppropriation], lines[(int)FundRow.CarriedOver], lines[(int)FundRow.Other]);
    }

    private Funds Of(NumberCell[] total, NumberCell[] appropriation, NumberCell[] carried, NumberCell[] other) => new()
    {
        CurrentYearAppropriation = Amounts(appropriation),
        CarriedOver = Amounts(carried),
        Other = Amounts(other),
        Total = new FundTotal
        {
            InitialBudget = total[(int)FundColumn.InitialBudget],
            AnnualBudget = total[(int)FundColumn.AnnualBudget],
            Executed = total[(int)FundColumn.Executed],
            Weight = total[(int)FundColumn.Weight].IsPrinted ? total[(int)FundColumn.Weight] : WeightOfHeading(),
            ExecutionRate = Percent(total),
            Score = total[(int)FundColumn.Score],
        },
    };

    private NumberCell Percent(NumberCell[] total)
    {
        var rate = total[(int)FundColumn.Rate];
        if (rate.Value is not { } value || !FundRate.IsFraction(value, total[(int)FundColumn.AnnualBudget].Value, total[(int)FundColumn.Executed].Value)) return rate;
        _notes.Doubt(CellPointer.Fund(RowNames[0], ColumnName(FundColumn.Rate)), ReadMessages.DoubtFraction);
        return value * Hundred;
    }

    private static FundLine Amounts(NumberCell[] cells) => new()
    {
        InitialBudget = cells[(int)FundColumn.InitialBudget],
        AnnualBudget = cells[(int)FundColumn.AnnualBudget],
        Executed = cells[(int)FundColumn.Executed],
    };

    // 预算执行情况（20分）: the weight of a region that has no column for it.
    private NumberCell WeightOfHeading()
    {
        var at = _text.Text.AsSpan(0, _headerEnd).IndexOf("预算执行");
        if (at < 0) return NumberCell.Absent;
        var rest = _text.Span(at, Math.Min(_headerEnd, at + LongestHeading));
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
        var expected = values.Count == _heading.Columns.Count || isTotal ? _heading.Columns : _heading.Columns.FindAll(c => c <= FundColumn.Executed);
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
                cells[(int)column] = column <= FundColumn.Executed ? InYuan(pointer, number, value.Value, _heading.Unit(column)) : number;
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
        var amounts = _heading.Columns.FindAll(c => c <= FundColumn.Executed);
        if (_heading.Columns.Count != amounts.Count + 3 || values.Count != amounts.Count + 1 || values[^1].Text is not { } tail) return values;
        var annual = amounts.IndexOf(FundColumn.AnnualBudget) is >= 0 and var a ? values[a].Number : null;
        var executed = amounts.IndexOf(FundColumn.Executed) is >= 0 and var e ? values[e].Number : null;
        if (annual is null || executed is null) return values;
        var rate = annual == 0 ? 0 : executed.Value / annual.Value * Hundred;
        if (!GluedNumbers.TryPartExecution(tail, rate, out var parts)) return values;
        var line = values[^1].Line;
        return [.. values[..^1], new(parts.Weight, null, null, line), new(parts.Rate, null, null, line), new(parts.Score, null, null, line)];
    }

    private decimal InYuan(string pointer, decimal number, FundValue value, decimal? ofColumn)
    {
        if (number != 0 && _unit.IsUnsureOf(value, ofColumn)) _notes.Doubt(pointer, ReadMessages.DoubtUnit);
        return _unit.InYuan(number, value, ofColumn);
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
