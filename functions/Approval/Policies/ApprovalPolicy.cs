using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Maps a form's risk to approval steps, and says who the approvers are.</summary>
public sealed record ApprovalPolicy
{
    /// <summary>The policy's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many clean forms there are to one that a person looks at, 1 or more.</summary>
    public int SampleCleanOneIn { get; init; }

    /// <summary>Working days that a unit has to correct a form that went back to it, 1 or more.</summary>
    public int CorrectionDays { get; init; }

    /// <summary>The time of day at which approvers are reminded. Default: 9:00.</summary>
    public TimeOnly RemindAt { get; init; } = new(9, 0);

    /// <summary>The steps of each route, <c>normal</c> and <c>high</c>, in order.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Routes { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The steps by name.</summary>
    public ImmutableDictionary<string, PolicyStep> Steps { get; init; } = ImmutableDictionary<string, PolicyStep>.Empty;

    /// <summary>Who the approvers are.</summary>
    public ApproverDirectory Directory { get; init; } = new();

    /// <summary>
    /// The title of a step, in Chinese and in English: the policy's own, or the app's for the group that it asks; of a step
    /// that the policy does not have any more, its name.
    /// </summary>
    public (string Zh, string En) TitleOf(string step)
    {
        if (!Steps.TryGetValue(step, out var known)) return (step, step);
        var (zh, en) = Messages.Get("Step_" + known.Approvers);
        return (known.TitleZh.Length > 0 ? known.TitleZh : zh, known.TitleEn.Length > 0 ? known.TitleEn : en);
    }

    /// <summary>The steps that a form takes.</summary>
    /// <param name="highRisk">Whether its risk is high.</param>
    /// <param name="approvers">The approvers of its 一级预算单位.</param>
    /// <param name="ownMembers">The approvers that belong to the unit whose form it is: they are never asked.</param>
    public ImmutableArray<PlannedStep> Plan(bool highRisk, ImmutableArray<string> approvers, ImmutableArray<string> ownMembers) =>
        [.. RouteOf(highRisk).Select(name => PlanStep(name, Steps[name], approvers, ownMembers))];

    /// <summary>The step at which a form waits first; null where a rule closes it.</summary>
    internal string? FirstStepOf(PlannedForm form) => form.Route == FormRoute.Review ? RouteOf(form.Risk == RiskLevel.High)[0] : null;

    private ImmutableArray<string> RouteOf(bool highRisk) => Routes[highRisk ? PolicyReader.HighRoute : PolicyReader.NormalRoute];

    private PlannedStep PlanStep(string name, PolicyStep step, ImmutableArray<string> budgetUnit, ImmutableArray<string> ownMembers)
    {
        var first = Askable(GroupOf(step.Approvers, budgetUnit), ownMembers);
        var escalation = Askable(GroupOf(step.Escalation, budgetUnit), ownMembers);
        // Who let the time pass is asked again only where there is nobody else.
        if (escalation.Except(first).ToImmutableArray() is { IsEmpty: false } others) escalation = others;
        return new PlannedStep(
            name,
            new PlannedAsking(first, step.QuorumOf(first.Length), step.DueDays, step.LapseDays, step.Reminders, RemindAt),
            new PlannedAsking(escalation, 1, step.EscalationDays, 0, step.EscalationReminders, RemindAt));
    }

    private ImmutableArray<string> GroupOf(string group, ImmutableArray<string> budgetUnit) => group switch
    {
        ApproverGroup.Finance => Directory.Finance,
        ApproverGroup.Operator => Directory.Operator,
        _ => budgetUnit,
    };

    /// <summary>Those of a group that do not belong to the form's own unit; where all do, the operators that do not.</summary>
    private ImmutableArray<string> Askable(ImmutableArray<string> group, ImmutableArray<string> ownMembers)
    {
        ImmutableArray<string> askable = [.. group.Except(ownMembers, StringComparer.Ordinal)];
        return askable.IsEmpty ? [.. Directory.Operator.Except(ownMembers, StringComparer.Ordinal)] : askable;
    }
}
