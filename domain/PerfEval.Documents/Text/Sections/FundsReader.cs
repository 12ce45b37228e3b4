using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads 资金使用情况: its columns by their labels, its lines by theirs, amounts in yuan.</summary>
internal sealed class FundsReader
{
    private const decimal Hundred = 100m;
    private const decimal RateTolerance = 1m;
    private const decimal ScoreTolerance = 0.1m;
    private const int LongestHeading = 24;

    private readonly FormText _text;
    private readonly FormSections _sections;
    private readonly ReadingNotes _notes;
    private readonly FundCells _funds;
    private readonly FundUnit _unit;
    private readonly FundHeading _heading;
    private readonly int _headerEnd;
    private bool _hasUnlabelled;

    public FundsReader(FormText text, FormSections sections, ReadingNotes notes)
    {
        _text = text;
        _sections = sections;
        _notes = notes;
        _funds = new FundCells(notes);
        _headerEnd = sections.FundTotal < 0 ? sections.FundsEnd : sections.FundTotal;
        _unit = new FundUnit(text, sections, notes);
        _heading = FundHeading.Read(text, sections.Funds, _headerEnd);
    }

    /// <summary>Reads the funds; a line or column without a label is absent.</summary>
    public Funds Read()
    {
        if (FundPairs.Find(_text, Math.Min(_sections.Funds, _headerEnd), _sections.FundsEnd) is { } pairs) ReadPairs(pairs);
        else if (_heading.Columns.Count == 0) return new Funds();
        else ReadLines(new FundLines(_text, _heading.End, _sections.FundsEnd, _heading.Columns.Count));
        return _funds.ToFunds(WeightOfHeading);
    }

    private void ReadPairs(FundPairs pairs)
    {
        for (var row = FundRow.Total; row <= FundRow.Other; row++)
        {
            for (var column = FundColumn.InitialBudget; column <= FundColumn.Score; column++)
            {
                if (!pairs.IsPrinted(row, column) || IsOfWholeForm(pairs, column)) continue;
                var pointer = FundCells.Pointer(row, column);
                var value = pairs.Value(row, column);
                if (value is { } printed) _notes.At(pointer, printed.Line);
                _funds[row, column] = value?.Number is not { } number ? NumberCell.Blank : column > FundColumn.Executed ? number : InYuan(pointer, number, value.Value, pairs.Unit(column));
            }
        }

        // It may be the one of the two that is not printed otherwise.
        if (pairs.HasUnknown && !(pairs.IsPrinted(FundRow.Total, FundColumn.AnnualBudget) && pairs.IsPrinted(FundRow.Total, FundColumn.Executed))) DoubtAll();
    }

    // 自评分 97.8 beside 预算执行率 98%: what the whole form scored, where nothing says what the execution is worth.
    private static bool IsOfWholeForm(FundPairs pairs, FundColumn column) =>
        column == FundColumn.Score && !pairs.IsPrinted(FundRow.Total, FundColumn.Weight) && pairs.Value(FundRow.Total, column)?.Number > FundCells.MostPoints;

    private void ReadLines(FundLines lines)
    {
        for (var row = FundRow.CurrentYearAppropriation; row <= FundRow.Other; row++) ReadKind(lines.Of(row), null);
        ReadKind(lines.Of(FundRow.Total), new FundSums(_funds));
        foreach (var values in lines.Unknown)
        {
            var expected = ColumnsOf(values, false);
            var placed = FundAlignment.Place(values, expected, null);
            for (var i = 0; i < expected.Count; i++)
            {
                if (expected[i] <= FundColumn.Executed && placed.Values[i] is { Number: { } number } value) _funds.AddUnknown(expected[i], _unit.InYuan(number, value, _heading.Unit(expected[i])));
            }
        }

        _funds.AddUp();
        if (lines.LeftOver > ReadBelow() || _hasUnlabelled || (_heading.IsOverLines && !IsConfirmed()) || (!IsRegular(lines) && IsInconsistent())) DoubtAll();
    }

    // A heading with the amounts first, and on each line as many numbers as it has columns, or columns of amounts, or none: each is that of its column, right or wrong.
    private bool IsRegular(FundLines lines)
    {
        var amounts = _heading.Columns.TakeWhile(c => c <= FundColumn.Executed).Count();
        if (_heading.Columns.FindLastIndex(c => c <= FundColumn.Executed) >= amounts) return false;
        for (var row = FundRow.Total; row <= FundRow.Other; row++)
        {
            foreach (var line in lines.Of(row))
            {
                if (line.Values.Count != _heading.Columns.Count && (row == FundRow.Total || (line.Values.Count > 0 && line.Values.Count != amounts))) return false;
            }
        }

        return true;
    }

    // 预算执行率（10分） 95% and 得分 9.5 below the lines, each beside its label; how many were read.
    private int ReadBelow()
    {
        var read = 0;
        if (_heading.Columns.Contains(FundColumn.Weight) && _heading.Columns.Contains(FundColumn.Rate) && _heading.Columns.Contains(FundColumn.Score)) return read;
        for (var i = _heading.End; i < _sections.FundsEnd; i++)
        {
            if (_text.GapBefore(i) == Gap.None || Labels.Match(Labels.FundColumns, _text.Span(i, _sections.FundsEnd)) is not (>= 0 and var match)) continue;
            var (label, column) = Labels.FundColumns[match];
            if (column <= FundColumn.Executed || _heading.Columns.Contains(column) || _funds[FundRow.Total, column].IsPrinted) continue;
            if (FundPairs.EndOfLabel(_text, i + label.Length, _sections.FundsEnd, out _) is not { } at || at >= _sections.FundsEnd || _text.GapBefore(at) >= Gap.Line) continue;
            if (!NumberText.TryParseCell(_text.Span(at, _text.TokenEnd(at, _sections.FundsEnd)), out var value)) continue;
            if (column == FundColumn.Score && value > FundCells.MostPoints && !_heading.Columns.Contains(FundColumn.Weight)) continue;
            _notes.At(FundCells.Pointer(FundRow.Total, column), _text.LineOf(at));
            _funds[FundRow.Total, column] = value;
            read++;
        }

        return read;
    }

    // A form may have one figure wrong; where several do not fit together, they are not those of their columns.
    private bool IsInconsistent()
    {
        var total = _funds.ToFunds(static () => NumberCell.Absent).Total;
        var sums = new FundSums(_funds);
        var wrong = total.Weight.Value is > Hundred ? 1 : 0;
        if (total.Score.Value > total.Weight.Value) wrong++;
        if (total is { ExecutionRate.Value: { } rate, AnnualBudget.Value: > 0 and { } annual, Executed.Value: { } executed })
        {
            var share = executed / annual * Hundred;
            if (Math.Abs(share - rate) > RateTolerance) wrong++;
            if (total is { Weight.Value: { } weight, Score.Value: { } score } && !IsScore(score, weight, rate) && !IsScore(score, weight, share)) wrong++;
        }

        for (var column = FundColumn.InitialBudget; column <= FundColumn.Executed; column++)
        {
            if (_funds[FundRow.Total, column].Value is { } amount && sums[column] is { } sum && sum != amount) wrong++;
        }

        return wrong > 1;
    }

    // The rate is that of the amounts: they are in their columns.
    private bool IsConfirmed() =>
        _funds.ToFunds(static () => NumberCell.Absent).Total is { ExecutionRate.Value: { } rate, AnnualBudget.Value: > 0 and { } annual, Executed.Value: { } executed }
        && Math.Abs((executed / annual * Hundred) - rate) <= RateTolerance;

    private static bool IsScore(decimal score, decimal weight, decimal rate) => Math.Abs((Math.Min(rate, Hundred) * weight / Hundred) - score) <= ScoreTolerance;

    private void DoubtAll()
    {
        for (var row = FundRow.Total; row <= FundRow.Other; row++)
        {
            for (var column = FundColumn.InitialBudget; column <= (row == FundRow.Total ? FundColumn.Score : FundColumn.Executed); column++) _notes.Doubt(FundCells.Pointer(row, column), ReadMessages.DoubtFundColumn);
        }
    }

    private void ReadKind(IEnumerable<PrintedFunds> lines, FundSums? sums)
    {
        PrintedFunds? first = null;
        foreach (var line in lines)
        {
            if (first is null) ReadLine(line, sums);
            else ReadFurther(line);
            first ??= line;
        }
    }

    // 预算执行情况（20分）: the weight of a region that has no column for it.
    private NumberCell WeightOfHeading()
    {
        var at = _text.Text.AsSpan(0, _headerEnd).IndexOf("预算执行");
        if (at < 0) return WeightOfLabel();
        var rest = _text.Span(at, Math.Min(_headerEnd, at + LongestHeading));
        for (var open = rest.IndexOfAny('(', '（'); open >= 0; open = rest.IndexOfAny('(', '（'))
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOfAny(')', '）');
            if (close < 2 || rest[close - 1] != '分' || !NumberText.TryParse(rest[..(close - 1)], out var weight)) continue;
            _notes.At(FundCells.Pointer(FundRow.Total, FundColumn.Weight), _text.LineOf(at));
            return weight;
        }

        return WeightOfLabel();
    }

    // 得分（满分10分） 9.8 and 预算执行率（10分） 95%
    private NumberCell WeightOfLabel()
    {
        for (var i = Math.Min(_sections.Funds, _sections.FundsEnd); i < _sections.FundsEnd; i++)
        {
            if (_text.Text[i] is not ('(' or '（') || FundHeading.RemarkEnd(_text, i, _sections.FundsEnd) is not { } end) continue;
            var remark = _text.Span(i + 1, end - 1);
            if (remark.StartsWith("满分", StringComparison.Ordinal)) remark = remark[2..];
            if (remark is not [.., '分'] || !NumberText.TryParse(remark[..^1], out var weight) || !IsOfExecution(_text.Span(0, i))) continue;
            _notes.At(FundCells.Pointer(FundRow.Total, FundColumn.Weight), _text.LineOf(i));
            return weight;
        }

        return NumberCell.Absent;
    }

    private static bool IsOfExecution(ReadOnlySpan<char> before) => before.EndsWith("执行率", StringComparison.Ordinal) || before.EndsWith("得分", StringComparison.Ordinal);

    private List<FundColumn> ColumnsOf(List<FundValue> values, bool isTotal) =>
        values.Count == _heading.Columns.Count || isTotal ? _heading.Columns : _heading.Columns.FindAll(c => c <= FundColumn.Executed);

    // 95% behind the amounts of a line is its rate, which no cell of the form holds.
    private List<FundValue> WithoutRate(List<FundValue> values)
    {
        var amounts = _heading.Columns.FindLastIndex(c => c <= FundColumn.Executed) + 1;
        return values.Count == amounts + 1 && amounts < _heading.Columns.Count && _heading.Columns.Contains(FundColumn.Rate) && values[^1].Text is [.., '%' or '％'] ? values[..^1] : values;
    }

    private void ReadLine(PrintedFunds line, FundSums? sums)
    {
        var isTotal = line.Row == FundRow.Total;
        var values = isTotal ? PartExecution(line.Values) : WithoutRate(line.Values);
        var expected = ColumnsOf(values, isTotal);
        var placed = FundAlignment.Place(values, expected, sums);

        // More values than labels: a column has none that is known, and it is the other lines' as well.
        _hasUnlabelled |= isTotal && values.Count > expected.Count;
        if (isTotal && values.Count < expected.Count) Array.Fill(placed.IsDoubtful, true);
        for (var i = 0; i < expected.Count; i++)
        {
            var column = expected[i];
            if (!isTotal && column > FundColumn.Executed) continue;
            var pointer = FundCells.Pointer(line.Row, column);
            var value = placed.Values[i];
            _notes.At(pointer, value?.Line ?? line.Line);
            var isPercent = column <= FundColumn.Executed && value?.Text is [.., '%' or '％'];
            if (placed.IsDoubtful[i] || isPercent || _heading.HasAmountsBeside) _notes.Doubt(pointer, ReadMessages.DoubtFundColumn);
            if (value is { Number: { } number } printed)
            {
                _funds[line.Row, column] = column <= FundColumn.Executed ? InYuan(pointer, number, printed, _heading.Unit(column)) : number;
                if (!isTotal && column <= FundColumn.Executed) _funds.Add(column, AmountOf(line, _funds[line.Row, column].Value, printed));
                continue;
            }

            _funds[line.Row, column] = NumberCell.Blank;
            if (value is not null) _notes.Doubt(pointer, ReadMessages.DoubtNotANumber);
        }
    }

    // A further line of one kind: its amounts are added, as those of 中央财政资金 and 省级财政资金 are.
    private void ReadFurther(PrintedFunds line)
    {
        var values = line.Row == FundRow.Total ? line.Values : WithoutRate(line.Values);
        var expected = ColumnsOf(values, line.Row == FundRow.Total);
        var placed = FundAlignment.Place(values, expected, null);
        for (var i = 0; i < expected.Count; i++)
        {
            var column = expected[i];
            if (column > FundColumn.Executed || placed.Values[i] is not { Number: { } number } value) continue;
            var pointer = FundCells.Pointer(line.Row, column);
            if (placed.IsDoubtful[i]) _notes.Doubt(pointer, ReadMessages.DoubtFundColumn);
            if (_funds[line.Row, column].Value is null)
            {
                _notes.At(pointer, value.Line);
                _funds[line.Row, column] = InYuan(pointer, number, value, _heading.Unit(column));
                _funds.Add(column, AmountOf(line, _funds[line.Row, column].Value, value));
            }
            else if (line.Row == FundRow.Total)
            {
                _notes.Doubt(pointer, ReadMessages.DoubtTwice);
            }
            else
            {
                _funds.Add(column, AmountOf(line, InYuan(pointer, number, value, _heading.Unit(column)), value));
            }
        }
    }

    // In a line of words, whose amount is which is inferred: which lines make up one is never plain.
    private FundAmount AmountOf(PrintedFunds line, decimal? amount, FundValue value) => new(
        new FundLineLabel(line.Row, LabelText.Of(line.Label).Core, line.Line)
        {
            IsWhole = LabelIndex.IsWholeFundRow(LabelText.Of(line.Label)),
            IsOfWhich = line.IsOfWhich,
            IsWithCarriedOver = line.Row != FundRow.CarriedOver && FundSource.HoldsCarriedOver(line.Remark),
        },
        amount,
        _notes.PlaceOf(value.Line));

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
}
