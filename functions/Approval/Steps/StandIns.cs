using System.Collections.Immutable;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Finds who decides in the place of approvers who are absent.</summary>
public sealed class StandIns(ApprovalPolicy policy, WorkCalendar calendar)
{
    /// <summary>
    /// For each approver who is absent on the day, their delegate. One who is asked already, or belongs to the form's own
    /// unit, stands in for nobody: a second voice of one person would lower the quorum.
    /// </summary>
    /// <param name="approvers">Who is asked.</param>
    /// <param name="form">The form's row of <c>evaluations</c>.</param>
    /// <param name="at">The time, UTC.</param>
    /// <returns>Who is asked now, each with the approver in whose place they are, or null.</returns>
    public ImmutableArray<(string Approver, string? For)> Find(ImmutableArray<string> approvers, EvaluationRow form, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(form);
        var day = calendar.Today(at);
        var taken = approvers.Concat(policy.Directory.MembersOf(form.ImplementingUnit, form.UnitFolder)).ToHashSet(StringComparer.Ordinal);
        return [.. approvers.Select(approver => policy.Directory.DelegateOf(approver, day) is { } other && taken.Add(other) ? (other, approver) : (approver, (string?)null))];
    }
}
