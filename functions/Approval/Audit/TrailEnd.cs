using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>
/// Where a trail ended when it was seen last. Who knows that it had nothing of what is to be added can add without reading
/// it again: where another entry has come since, its place is taken, and that shows.
/// </summary>
/// <param name="Sequence">The number of the last entry; 0 where there is none.</param>
/// <param name="Hash">Its hash; empty where there is none.</param>
public sealed record TrailEnd(int Sequence, string Hash)
{
    /// <summary>The end of a trail that has no entry.</summary>
    public static TrailEnd Empty { get; } = new(0, "");

    /// <summary>The end of a trail.</summary>
    /// <param name="trail">Its entries, in order.</param>
    public static TrailEnd Of(IReadOnlyList<ApprovalRow> trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return trail is [.., var last] ? new TrailEnd(last.Sequence, last.Hash) : Empty;
    }
}
