using System.Numerics;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Puts the numbers of a fund line under its columns; where one is missing, what the numbers add up to tells which.</summary>
internal sealed record FundAlignment(FundValue?[] Values, bool[] IsDoubtful)
{
    /// <summary>Places values under columns.</summary>
    public static FundAlignment Place(List<FundValue> values, List<FundColumn> columns, FundSums? sums)
    {
        var n = columns.Count;
        var result = new FundAlignment(new FundValue?[n], new bool[n]);
        if (values.Count >= n || n > 8)
        {
            for (var i = 0; i < n; i++)
            {
                if (i < values.Count) result.Values[i] = values[i];
                result.IsDoubtful[i] = values.Count != n;
            }

            return result;
        }

        if (values.Count == 0) return result;
        var best = double.MinValue;
        var placements = new List<(double Score, uint Filled)>();
        for (uint filled = 0; filled < 1u << n; filled++)
        {
            if (BitOperations.PopCount(filled) != values.Count) continue;
            var score = Score(values, columns, filled, sums);
            placements.Add((score, filled));
            best = Math.Max(best, score);
        }

        var chosen = placements.First(p => p.Score >= best).Filled;
        Fill(values, chosen, result.Values);
        foreach (var (score, filled) in placements)
        {
            if (score < best - 1) continue;
            for (var i = 0; i < n; i++) result.IsDoubtful[i] |= ValueAt(values, filled, i) != ValueAt(values, chosen, i);
        }

        return result;
    }

    private static void Fill(List<FundValue> values, uint filled, FundValue?[] into)
    {
        for (var i = 0; i < into.Length; i++) into[i] = ValueAt(values, filled, i);
    }

    private static FundValue? ValueAt(List<FundValue> values, uint filled, int column) =>
        (filled & (1u << column)) == 0 ? null : values[BitOperations.PopCount(filled & ((1u << column) - 1))];

    private static double Score(List<FundValue> values, List<FundColumn> columns, uint filled, FundSums? sums)
    {
        var cells = new decimal?[6];
        for (var i = 0; i < columns.Count; i++) cells[(int)columns[i]] = ValueAt(values, filled, i)?.Number;
        var score = 0.0;
        for (var column = FundColumn.InitialBudget; column <= FundColumn.Executed; column++)
        {
            if (cells[(int)column] is not { } amount) continue;
            if (amount.Scale >= 2) score += 0.5;
            if (sums?[column] is { } sum) score += sum == amount ? 2 : -1;
        }

        if (cells[(int)FundColumn.Weight] is { } weight) score += weight is > 0 and <= 100 && weight.Scale == 0 ? 1 : -2;
        if (cells[(int)FundColumn.Rate] is { } rate)
        {
            score += rate is >= 0 and <= 1000 ? 0.5 : -2;
            if (cells[(int)FundColumn.AnnualBudget] is > 0 and var annual && cells[(int)FundColumn.Executed] is { } executed)
            {
                score += Math.Abs((executed / annual * 100) - rate) <= 0.1m ? 2 : -1;
            }
            else
            {
                score += 1.2;
            }

            if (cells[(int)FundColumn.Score] is { } points && cells[(int)FundColumn.Weight] is { } full)
            {
                score += Math.Abs((Math.Min(rate, 100) * full / 100) - points) <= 0.02m ? 1.5 : -0.5;
            }
        }

        return score;
    }
}
