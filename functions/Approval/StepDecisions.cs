using System.Collections.Immutable;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>The decisions on a form at one step, in the order in which they came. Once one has ended it no other is taken.</summary>
public sealed record StepDecisions
{
    /// <summary>The decisions, one an approver.</summary>
    public ImmutableArray<DecisionRecord> Decisions { get; init; } = [];

    /// <summary>Whether the last one has ended the step.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Whether the step was closed without a decision that ended it: then none is taken any more.</summary>
    public bool IsSealed { get; init; }

    /// <summary>The decision that ended the step; null where none has.</summary>
    public DecisionRecord? Ending => IsEnded ? Decisions[^1] : null;

    /// <summary>How the step ended, one of <see cref="FormStatus"/>; null where no decision has ended it.</summary>
    public string? Outcome => Ending?.Decision switch
    {
        Decision.Approve => FormStatus.Approved,
        Decision.Return => FormStatus.Returned,
        Decision.Reject => FormStatus.Rejected,
        _ => null,
    };

    /// <summary>An approver's decision; null where they have not decided.</summary>
    public DecisionRecord? Of(string approver) => Decisions.FirstOrDefault(decision => decision.Approver == approver);

    /// <summary>With one more decision: a refusal ends the step, and so does the approval that completes the quorum.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="quorum">How many approvals the step needs.</param>
    /// <exception cref="InvalidOperationException">The step is over, or the approver has decided.</exception>
    public StepDecisions With(DecisionRecord decision, int quorum)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (IsEnded || IsSealed || Of(decision.Approver) is not null) throw new InvalidOperationException("The step takes no more decisions of this approver.");
        var all = Decisions.Add(decision);
        return this with { Decisions = all, IsEnded = decision.Decision != Decision.Approve || all.Count(one => one.Decision == Decision.Approve) >= quorum };
    }
}
