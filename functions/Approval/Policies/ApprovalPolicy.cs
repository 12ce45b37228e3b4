using System.Collections.Immutable;

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

    /// <summary>The steps of each route, <c>normal</c> and <c>high</c>, in order.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Routes { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The steps by name.</summary>
    public ImmutableDictionary<string, PolicyStep> Steps { get; init; } = ImmutableDictionary<string, PolicyStep>.Empty;

    /// <summary>Who the approvers are.</summary>
    public ApproverDirectory Directory { get; init; } = new();

    /// <summary>The title of a step, in Chinese and in English; of one that the policy does not have any more, its name.</summary>
    public (string Zh, string En) TitleOf(string step) => Steps.TryGetValue(step, out var known) ? (known.TitleZh, known.TitleEn) : (step, step);

    /// <summary>The steps that a form takes.</summary>
    /// <param name="highRisk">Whether its risk is high.</param>
    /// <param name="approvers">The approvers of its 一级预算单位.</param>
    public ImmutableArray<PlannedStep> Plan(bool highRisk, ImmutableArray<string> approvers) =>
        [.. Routes[highRisk ? PolicyReader.HighRoute : PolicyReader.NormalRoute].Select(name => PlanStep(name, Steps[name], approvers))];

    private PlannedStep PlanStep(string name, PolicyStep step, ImmutableArray<string> budgetUnit)
    {
        var approvers = step.Approvers == PolicyStep.FinanceApprovers ? Directory.Finance : budgetUnit;
        return new PlannedStep(name, approvers, step.QuorumOf(approvers.Length), step.DueDays, Directory.Operator, step.EscalationDays);
    }
}
