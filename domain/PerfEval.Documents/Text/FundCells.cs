using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>The cells of 资金使用情况 while they are read, amounts in yuan; and what is printed of a line beside its own cells.</summary>
internal sealed class FundCells
{
    /// <summary>How many lines there are.</summary>
    public const int RowCount = 4;

    /// <summary>How many columns there are.</summary>
    public const int ColumnCount = 6;

    /// <summary>The most points that any region gives the execution of the budget: a higher score is another one's.</summary>
    public const decimal MostPoints = 20m;

    private const decimal Hundred = 100m;
    private const int MostLines = 60;
    private static readonly string[] RowNames = ["total", "currentYearAppropriation", "carriedOver", "other"];
    private static readonly string[] ColumnNames = ["initialBudget", "annualBudget", "executed", "weight", "executionRate", "score"];
    private static readonly string[,] Pointers = PointersOf();

    private readonly NumberCell[,] _cells = new NumberCell[RowCount, ColumnCount];
    private readonly List<FundAmount>[] _lines = [[], [], []];
    private readonly decimal[] _unknown = new decimal[ColumnCount];
    private readonly ReadingNotes _notes;
    private long? _nextTotal;

    /// <param name="notes">Where doubts go, and what makes up a sum.</param>
    public FundCells(ReadingNotes notes) => _notes = notes;

    /// <summary>A cell.</summary>
    public ref NumberCell this[FundRow row, FundColumn column] => ref _cells[(int)row, (int)column];

    /// <summary>The JSON Pointer of a cell.</summary>
    public static string Pointer(FundRow row, FundColumn column) => Pointers[(int)row, (int)column];

    /// <summary>Takes what a printed line says in a column of amounts; the cell itself holds what the first line of a kind says.</summary>
    public void Add(FundColumn column, FundAmount line) => _lines[(int)column].Add(line);

    /// <summary>Takes that a second total is printed, by the order of its label.</summary>
    public void AddTotal(long order) => _nextTotal ??= order;

    /// <summary>Takes an amount of a line whose label names none of ours.</summary>
    public void AddUnknown(FundColumn column, decimal amount) => _unknown[(int)column] += amount;

    /// <summary>
    /// Adds up the lines of one kind, and adds what the total says is missing: a line whose label names nothing known is other
    /// money, and a source below a whole line may be more than a part of it.
    /// </summary>
    public void AddUp()
    {
        if (_nextTotal is null && Array.TrueForAll(_lines, FundColumnSum.IsPlain))
        {
            for (var column = FundColumn.InitialBudget; column <= FundColumn.Executed; column++) TakeUnknown(column, Total(column) - _lines[(int)column].Sum(l => l.Amount ?? 0));
            return;
        }

        for (var column = 0; column < _lines.Length; column++) Shorten(_lines[column], (FundColumn)column);
        var hints = new FundHints { NextTotal = _nextTotal };
        var sums = _lines.Select((lines, column) => new FundColumnSum(lines, Total((FundColumn)column), hints)).ToList();
        foreach (var sum in sums)
        {
            foreach (var (line, whole) in sum.Taken) hints.Within.TryAdd(line.Label.Order, whole?.Label.Order);
            if (!sum.IsHeld && RowOfParts(sum) is { } row) hints.Apart.UnionWith(sum.Inner(row).Select(l => l.Label.Order));
        }

        for (var column = FundColumn.InitialBudget; column <= FundColumn.Executed; column++)
        {
            var sum = sums[(int)column];
            if (!sum.IsHeld && RowOfParts(sum) is null) sum = new FundColumnSum(_lines[(int)column], Total(column), hints);
            for (var row = FundRow.Total + 1; (int)row < RowCount; row++) Take(row, column, sum);
            if (sum.IsHeld) continue;
            for (var row = FundRow.Total + 1; (int)row < RowCount; row++)
            {
                if (sum.IsOpen(row)) _notes.Doubt(Pointer(row, column), ReadMessages.DoubtSummed);
            }

            if (Total(column) is null || TakeUnknown(column, sum.Missing) || RowOfParts(sum) is not { } whole) continue;
            _notes.Doubt(Pointer(whole, column), ReadMessages.DoubtSummed);
            Add(whole, column, sum.Missing);
        }
    }

    // No form has so many sources: what a broken file repeats is not looked at in every combination.
    private void Shorten(List<FundAmount> lines, FundColumn column)
    {
        if (lines.Count <= MostLines) return;
        foreach (var row in lines.Select(l => l.Row).Distinct()) _notes.Doubt(Pointer(row, column), ReadMessages.DoubtSummed);
        lines.RemoveRange(MostLines, lines.Count - MostLines);
    }

    // The line of ours whose parts are what the total says beyond the lines.
    private static FundRow? RowOfParts(FundColumnSum sum)
    {
        for (var row = FundRow.Total + 1; (int)row < RowCount; row++)
        {
            if (sum.Missing != 0 && FundColumnSum.Sum(sum.Inner(row)) == sum.Missing) return row;
        }

        return null;
    }

    private decimal? Total(FundColumn column) => this[FundRow.Total, column].Value;

    private void Take(FundRow row, FundColumn column, FundColumnSum sum)
    {
        var pointer = Pointer(row, column);
        var own = sum.Own(row);
        if (own.Count == 0)
        {
            if (sum.Inner(row).Count == 0) return;
            this[row, column] = NumberCell.Absent;
            _notes.Doubt(pointer, ReadMessages.DoubtWithin);
            return;
        }

        _notes.Within(pointer, [.. own.Select(l => new CellBreakdown(l.Label.Text, l.Amount ?? 0, PartsOf(sum.Within(l)))).Where(b => b.Parts.Length > 0)]);
        if (own.Count == 1 && own[0] == _lines[(int)column].Find(l => l.Row == row)) return;
        foreach (var line in own)
        {
            if (line.Doubt is { } doubt) _notes.Doubt(pointer, doubt);
        }

        if (own.Exists(l => l.Amount is not null)) this[row, column] = FundColumnSum.Sum(own);
        if (own.Count > 1) _notes.Parts(pointer, PartsOf(own));
        else _notes.At(pointer, own[0].Place);
    }

    private static ImmutableArray<CellPart> PartsOf(List<FundAmount> lines) => [.. lines.Select(l => new CellPart(l.Label.Text, l.Amount, l.Place))];

    // A line whose label names nothing known may be what the total says beyond the others.
    private bool TakeUnknown(FundColumn column, decimal? missing)
    {
        var unknown = _unknown[(int)column];
        if (unknown == 0 || missing is null or 0) return false;
        _notes.Doubt(Pointer(FundRow.Other, column), ReadMessages.DoubtUnknownFund);
        if (unknown == missing) Add(FundRow.Other, column, unknown);
        return true;
    }

    private void Add(FundRow row, FundColumn column, decimal missing)
    {
        this[row, column] = (this[row, column].Value ?? 0) + missing;
        _notes.RemoveParts(Pointer(row, column));
    }

    /// <summary>The funds.</summary>
    /// <param name="weightOfHeading">The weight that a heading names, for a table without a column for it.</param>
    public Funds ToFunds(Func<NumberCell> weightOfHeading) => new()
    {
        Total = new FundTotal
        {
            InitialBudget = this[FundRow.Total, FundColumn.InitialBudget],
            AnnualBudget = this[FundRow.Total, FundColumn.AnnualBudget],
            Executed = this[FundRow.Total, FundColumn.Executed],
            Weight = this[FundRow.Total, FundColumn.Weight].IsPrinted ? this[FundRow.Total, FundColumn.Weight] : weightOfHeading(),
            ExecutionRate = Percent(),
            Score = this[FundRow.Total, FundColumn.Score],
        },
        CurrentYearAppropriation = Line(FundRow.CurrentYearAppropriation),
        CarriedOver = Line(FundRow.CarriedOver),
        Other = Line(FundRow.Other),
    };

    private FundLine Line(FundRow row) => new() { InitialBudget = this[row, FundColumn.InitialBudget], AnnualBudget = this[row, FundColumn.AnnualBudget], Executed = this[row, FundColumn.Executed] };

    // A rate stored and shown as a fraction, where the amounts say that it is one.
    private NumberCell Percent()
    {
        var rate = this[FundRow.Total, FundColumn.Rate];
        if (rate.Value is not { } value || !FundRate.IsFraction(value, this[FundRow.Total, FundColumn.AnnualBudget].Value, this[FundRow.Total, FundColumn.Executed].Value)) return rate;
        _notes.Doubt(Pointer(FundRow.Total, FundColumn.Rate), ReadMessages.DoubtFraction);
        return value * Hundred;
    }

    private static string[,] PointersOf()
    {
        var pointers = new string[RowCount, ColumnCount];
        for (var row = 0; row < RowCount; row++)
        {
            for (var column = 0; column < ColumnCount; column++) pointers[row, column] = CellPointer.Fund(RowNames[row], ColumnNames[column]);
        }

        return pointers;
    }
}
