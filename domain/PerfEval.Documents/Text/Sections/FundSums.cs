namespace PerfEval.Documents.Text.Sections;

/// <summary>What the parts of the funds add up to, for the check on a reading of their total.</summary>
internal sealed class FundSums
{
    private readonly decimal?[] _sums = new decimal?[3];

    /// <param name="funds">The funds, their total still unread.</param>
    public FundSums(FundCells funds)
    {
        for (var column = FundColumn.InitialBudget; column <= FundColumn.Executed; column++)
        {
            for (var row = FundRow.CurrentYearAppropriation; row <= FundRow.Other; row++)
            {
                if (funds[row, column].Value is { } value) _sums[(int)column] = (_sums[(int)column] ?? 0) + value;
            }
        }
    }

    /// <summary>The sum of a column of amounts, in yuan; null where no part has a number.</summary>
    public decimal? this[FundColumn column] => _sums[(int)column];
}
