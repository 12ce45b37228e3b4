using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>What the parts of the funds add up to, for the check on a reading of their total.</summary>
internal sealed class FundSums
{
    private readonly decimal?[] _sums = new decimal?[3];

    public FundSums(params NumberCell[][] parts)
    {
        for (var column = 0; column < _sums.Length; column++)
        {
            foreach (var part in parts)
            {
                if (part[column].Value is { } value) _sums[column] = (_sums[column] ?? 0) + value;
            }
        }
    }

    /// <summary>The sum of a column of amounts, in yuan; null where no part has a number.</summary>
    public decimal? this[FundColumn column] => _sums[(int)column];
}
