using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>The cells of 资金使用情况 while they are read, amounts in yuan; and what is printed of a line beside its own cells.</summary>
internal sealed class FundCells
{
    /// <summary>How many lines there are.</summary>
    public const int RowCount = 4;

    /// <summary>How many columns there are.</summary>
    public const int ColumnCount = 6;

    private const decimal Hundred = 100m;
    private static readonly FundRow[] Rows = Enum.GetValues<FundRow>();
    private static readonly string[] RowNames = ["total", "currentYearAppropriation", "carriedOver", "other"];
    private static readonly string[] ColumnNames = ["initialBudget", "annualBudget", "executed", "weight", "executionRate", "score"];
    private static readonly string[,] Pointers = PointersOf();

    private readonly NumberCell[,] _cells = new NumberCell[RowCount, ColumnCount];
    private readonly decimal[,] _parts = new decimal[RowCount, ColumnCount];
    private readonly bool[,] _isSummed = new bool[RowCount, ColumnCount];
    private readonly decimal[] _unknown = new decimal[ColumnCount];
    private readonly Action<string, string> _doubt;

    /// <param name="doubt">Where doubts go: a pointer and the reason.</param>
    public FundCells(Action<string, string> doubt) => _doubt = doubt;

    /// <summary>A cell.</summary>
    public ref NumberCell this[FundRow row, FundColumn column] => ref _cells[(int)row, (int)column];

    /// <summary>The JSON Pointer of a cell.</summary>
    public static string Pointer(FundRow row, FundColumn column) => Pointers[(int)row, (int)column];

    /// <summary>Takes a further amount of a line: lines of one kind are one line of ours, a source below a whole line is a part of it.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">The column of amounts.</param>
    /// <param name="amount">The amount, in yuan.</param>
    /// <param name="isPart">Whether it is that of a source below the whole line.</param>
    public void Add(FundRow row, FundColumn column, decimal amount, bool isPart)
    {
        if (isPart)
        {
            _parts[(int)row, (int)column] += amount;
            return;
        }

        _isSummed[(int)row, (int)column] = true;
        this[row, column] = (this[row, column].Value ?? 0) + amount;
    }

    /// <summary>Takes an amount of a line whose label names none of ours.</summary>
    public void AddUnknown(FundColumn column, decimal amount) => _unknown[(int)column] += amount;

    /// <summary>Adds what the total says is missing: a line whose label names nothing known is other money, and a source below a whole line may be more than a part of it.</summary>
    public void AddWhatIsMissing()
    {
        for (var column = FundColumn.InitialBudget; column <= FundColumn.Executed; column++)
        {
            var total = this[FundRow.Total, column].Value;
            var missing = total ?? 0;
            for (var part = FundRow.Total + 1; (int)part < RowCount; part++) missing -= this[part, column].Value ?? 0;
            if (total is not null && missing == 0) continue;
            DoubtSums(column);
            if (total is null) continue;
            var unknown = _unknown[(int)column];
            var row = unknown != 0 ? FundRow.Other : PartOf(column, missing);
            if (row == FundRow.Total) continue;
            _doubt(Pointer(row, column), unknown != 0 ? ReadMessages.DoubtUnknownFund : ReadMessages.DoubtSummed);
            if (unknown != 0 && unknown != missing) continue;
            this[row, column] = (this[row, column].Value ?? 0) + missing;
        }
    }

    // Lines of one kind that make up the printed total with the others are read right.
    private void DoubtSums(FundColumn column)
    {
        for (var row = FundRow.Total; (int)row < RowCount; row++)
        {
            if (_isSummed[(int)row, (int)column]) _doubt(Pointer(row, column), ReadMessages.DoubtSummed);
        }
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

    private FundRow PartOf(FundColumn column, decimal missing) => Array.Find(Rows, row => _parts[(int)row, (int)column] == missing);

    private FundLine Line(FundRow row) => new() { InitialBudget = this[row, FundColumn.InitialBudget], AnnualBudget = this[row, FundColumn.AnnualBudget], Executed = this[row, FundColumn.Executed] };

    // A rate stored and shown as a fraction, where the amounts say that it is one.
    private NumberCell Percent()
    {
        var rate = this[FundRow.Total, FundColumn.Rate];
        if (rate.Value is not { } value || !FundRate.IsFraction(value, this[FundRow.Total, FundColumn.AnnualBudget].Value, this[FundRow.Total, FundColumn.Executed].Value)) return rate;
        _doubt(Pointer(FundRow.Total, FundColumn.Rate), ReadMessages.DoubtFraction);
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
