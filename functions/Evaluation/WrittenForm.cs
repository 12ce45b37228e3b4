using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>What <see cref="WriteForm"/> tells the orchestration.</summary>
/// <param name="Number">The form's place in the file, from 1.</param>
/// <param name="FormKey">Its form key.</param>
/// <param name="Year">The partition of its row in <c>evaluations</c>.</param>
/// <param name="Round">Its round; 0 where it has none.</param>
/// <param name="Disposition">What became of it.</param>
/// <param name="Route">Its route.</param>
/// <param name="Status">The status of a form that was there before, unchanged or by an earlier try, one of <see cref="FormStatus"/>; null of others.</param>
/// <param name="HighRisk">Whether its risk is high.</param>
/// <param name="Approvers">The approvers of its 一级预算单位.</param>
/// <param name="OwnMembers">The approvers that belong to the unit whose form it is, and so never decide it.</param>
/// <param name="Tag">The ETag of its row in <c>evaluations</c>; empty where it may have been routed before.</param>
/// <param name="RoundTag">The ETag of its row in <c>rounds</c>; empty as <paramref name="Tag"/>.</param>
/// <param name="DecidedAt">When its round was closed; null where it is open.</param>
/// <param name="ReviewedScoreHundredths">The reviewed score of its round; null where people gave none.</param>
public sealed record WrittenForm(
    int Number, string FormKey, string Year, int Round, FormDisposition Disposition, FormRoute Route, string? Status, bool HighRisk,
    ImmutableArray<string> Approvers, ImmutableArray<string> OwnMembers, string Tag, string RoundTag,
    DateTimeOffset? DecidedAt = null, long? ReviewedScoreHundredths = null)
{
    /// <summary>A form of which nothing is routed.</summary>
    internal static WrittenForm Of(PlannedForm planned, int round, string year, FormDisposition disposition) =>
        new(planned.Number, planned.FormKey, year, round, disposition, planned.Route, Status: null, HighRisk: false, Approvers: [], OwnMembers: [], Tag: "", RoundTag: "");

    /// <summary>A form whose round may have to be routed.</summary>
    internal static WrittenForm Open(PlannedForm planned, RoundRow round, EvaluatedForm form, FormDisposition disposition, ApprovalPolicy policy) =>
        Of(planned, round.Round, EvaluationRow.PartitionOf(round.FiscalYear), disposition) with
        {
            DecidedAt = round.DecidedAt,
            ReviewedScoreHundredths = round.ReviewedScoreHundredths,
            HighRisk = planned.Risk == RiskLevel.High,
            Approvers = policy.Directory.Of(form.Reading.Form.PrimaryBudgetUnit.Text),
            OwnMembers = policy.Directory.MembersOf(form.Reading.Form.ImplementingUnit.Text, round.UnitFolder),
        };
}
