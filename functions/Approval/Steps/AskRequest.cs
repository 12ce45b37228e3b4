using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="AskApprovers"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step's name.</param>
/// <param name="StepInstance">The orchestration that waits for the answer.</param>
/// <param name="Approvers">Who is asked.</param>
/// <param name="DueDays">Working days until an answer is due.</param>
/// <param name="Escalated">Whether nobody answered before.</param>
/// <param name="AskedAt">The orchestration's time of asking.</param>
/// <param name="Tag">The ETag of the form's row in <c>evaluations</c> where it is known; otherwise null.</param>
public sealed record AskRequest(
    FormRound Form, string Step, string StepInstance, ImmutableArray<string> Approvers, int DueDays, bool Escalated, DateTime AskedAt,
    string? Tag);
