namespace PerfEval.Functions.Approval.Rounds;

/// <summary>A score in two rounds, in points.</summary>
/// <param name="Before">In the earlier one; null where it had none.</param>
/// <param name="After">In the later one; null where it has none.</param>
public sealed record ScoreDifference(decimal? Before, decimal? After)
{
    /// <summary>Whether they differ.</summary>
    public bool IsChanged => Before != After;
}
