using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The entries that a step makes in the audit trail.</summary>
internal static class StepEntries
{
    /// <summary>An entry of the step.</summary>
    /// <param name="place">The form and step.</param>
    /// <param name="happened">One of <see cref="ApprovalEvents"/>.</param>
    /// <param name="which">What tells it from the step's other entries of that event.</param>
    public static AuditEntry Of(StepPlace place, string happened, string which) => new()
    {
        EventId = $"{happened}-{place.Instance}-{which}",
        Round = place.Form.Round,
        Event = happened,
        Step = place.Step,
    };

    /// <summary>That an approver is asked, and before it that they stand in for another where they do.</summary>
    public static IEnumerable<AuditEntry> Asked(StepPlace place, bool escalated, string approver, string? other)
    {
        var stage = escalated ? ApprovalEvents.Escalated : ApprovalEvents.Asked;
        if (other is not null) yield return Of(place, ApprovalEvents.Delegated, $"{stage}-{other}") with { Approver = approver, ForApprover = other };
        yield return Of(place, stage, approver) with { Approver = approver, ForApprover = other };
    }
}
