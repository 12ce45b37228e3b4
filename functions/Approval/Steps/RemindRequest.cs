using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="RemindApprovers"/>.</summary>
/// <param name="Asking">What is asked.</param>
/// <param name="Approvers">Who is asked.</param>
/// <param name="Number">Which reminder of the step it is, from 1.</param>
/// <param name="At">The orchestration's time, UTC.</param>
public sealed record RemindRequest(InboxAsking Asking, ImmutableArray<string> Approvers, int Number, DateTime At);
