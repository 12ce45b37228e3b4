using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>The scores that people gave single rows of a form.</summary>
internal static class ReviewedRows
{
    /// <summary>The scores that count of an approved round: those of the last approving decision.</summary>
    /// <param name="trail">The form's entries, in order.</param>
    /// <param name="round">The round.</param>
    /// <returns>The entries that give them, by the number of their row.</returns>
    public static IReadOnlyDictionary<int, ApprovalRow> Of(IEnumerable<ApprovalRow> trail, int round)
    {
        var approving = trail.Where(row => row.Round == round && row.Event == ApprovalEvents.Decided && row.Decision == AppJson.Name(Decision.Approve)).ToList();
        if (approving.FindLast(row => row.ReviewedRow is null) is not { } last) return new Dictionary<int, ApprovalRow>();
        return approving.Where(row => row.ReviewedRow is not null && row.Step == last.Step && row.Approver == last.Approver)
            .ToDictionary(row => row.ReviewedRow!.Value);
    }
}
