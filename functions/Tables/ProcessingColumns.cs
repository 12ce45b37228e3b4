namespace PerfEval.Functions.Tables;

/// <summary>
/// The columns that hold a time of processing, or follow from one: two runs of the same uploads end in tables that are
/// equal in all others.
/// </summary>
public static class ProcessingColumns
{
    /// <summary>Their names, of all tables.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(ResultRow.Timestamp),
        nameof(ResultRow.ETag),
        nameof(SubmissionRow.ReceivedAt),
        nameof(SubmissionRow.CompletedAt),
        nameof(EvaluationRow.EvaluatedAt),
        nameof(EvaluationRow.ClosedAt),
        nameof(RoundRow.DecidedAt),
        nameof(ApprovalRow.At),
        nameof(ApprovalRow.PreviousHash),
        nameof(ApprovalRow.Hash),
        nameof(InboxRow.DueAt),
        nameof(InboxRow.Told),
        nameof(InboxRow.Message),
        nameof(InboxRow.IsInFlight),
    };
}
