namespace PerfEval.Functions.Approval.Rounds;

/// <summary>What a unit changed from round to round.</summary>
public sealed class RoundHistory(RoundBlobs rounds)
{
    /// <summary>What changed from the round before to this one; null for the first round, or where one of the two is not kept.</summary>
    public Task<RoundDifferences?> OfAsync(string formKey, int round, CancellationToken cancellation) => BetweenAsync(formKey, round - 1, round, cancellation);

    /// <summary>What changed between any two rounds; null where one of them is not kept.</summary>
    /// <param name="formKey">The form key.</param>
    /// <param name="earlier">The earlier round.</param>
    /// <param name="later">The later round.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<RoundDifferences?> BetweenAsync(string formKey, int earlier, int later, CancellationToken cancellation)
    {
        if (earlier < 1) return null;
        var before = await rounds.FindAsync(formKey, earlier, cancellation);
        var after = await rounds.FindAsync(formKey, later, cancellation);
        return before is null || after is null ? null : RoundDifferences.Between(before, after);
    }
}
