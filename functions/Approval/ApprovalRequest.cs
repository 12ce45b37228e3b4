using System.Collections.Immutable;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Approval;

/// <summary>The input of <see cref="ApproveForm"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Steps">The steps it takes, in order.</param>
/// <param name="Tag">The ETag of its row in <c>evaluations</c> as it was written: the first step need not read the row.</param>
public sealed record ApprovalRequest(FormRound Form, ImmutableArray<PlannedStep> Steps, string? Tag);
