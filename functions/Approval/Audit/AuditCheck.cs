using System.Collections.Frozen;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>Checks the audit trail of a form: the chain of its hashes, its numbers, and that it tells of every outcome.</summary>
public static class AuditCheck
{
    // What must stand in the trail of a round that ended so. One that was superseded, or at which the app failed, may have asked nobody.
    private static readonly FrozenDictionary<string, string[]> Endings = new Dictionary<string, string[]>
    {
        [FormStatus.Approved] = [ApprovalEvents.Decided, ApprovalEvents.DecidedByRule],
        [FormStatus.Returned] = [ApprovalEvents.Decided, ApprovalEvents.ReturnedByRule],
        [FormStatus.Rejected] = [ApprovalEvents.Decided],
        [FormStatus.Undecided] = [ApprovalEvents.Lapsed],
    }.ToFrozenDictionary();

    /// <summary>The first row that does not hold; null where the trail holds.</summary>
    /// <param name="formKey">The form.</param>
    /// <param name="trail">Its rows, in the order of their keys.</param>
    /// <param name="rounds">Its rounds.</param>
    public static AuditFault? FirstFault(string formKey, IReadOnlyList<ApprovalRow> trail, IEnumerable<RoundRow> rounds)
    {
        ArgumentNullException.ThrowIfNull(trail);
        var previous = "";
        for (var i = 0; i < trail.Count; i++)
        {
            var (row, number) = (trail[i], i + 1);
            // The number that a gap begins with comes before what the next row says.
            if (row.RowKey != TableKey.FromNumber(number)) return new AuditFault(formKey, number, string.CompareOrdinal(row.RowKey, TableKey.FromNumber(number)) > 0 ? AuditFaultKind.Missing : AuditFaultKind.Unlinked);
            if (row.PartitionKey != formKey || row.FormKey != formKey || row.Sequence != number || row.Hash != AuditHash.Of(row)) return new AuditFault(formKey, number, AuditFaultKind.Changed);
            if (row.PreviousHash != previous) return new AuditFault(formKey, number, AuditFaultKind.Unlinked);
            previous = row.Hash;
        }

        return rounds.Any(round => !IsTold(round, trail) || !IsLeavingTold(round, trail)) ? new AuditFault(formKey, trail.Count + 1, AuditFaultKind.Cut) : null;
    }

    private static bool IsTold(RoundRow round, IReadOnlyList<ApprovalRow> trail) =>
        round.Outcome is not { } outcome || !Endings.TryGetValue(outcome, out var events)
        || trail.Any(row => row.Round == round.Round && events.Contains(row.Event) && SaysSo(row, outcome));

    private static bool IsLeavingTold(RoundRow round, IReadOnlyList<ApprovalRow> trail) =>
        round.EndedAs is not { } ended || trail.Any(row => row.Round == round.Round && row.Event == (ended == FormStatus.Voided ? ApprovalEvents.Voided : ApprovalEvents.Superseded));

    private static bool SaysSo(ApprovalRow row, string outcome) => row.Event != ApprovalEvents.Decided || outcome switch
    {
        FormStatus.Approved => row.Decision == AppJson.Name(Decision.Approve),
        FormStatus.Returned => row.Decision == AppJson.Name(Decision.Return),
        _ => row.Decision == AppJson.Name(Decision.Reject),
    };
}
