using System.Collections.Immutable;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Approval;

/// <summary>The input of <see cref="ApproveForm"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Steps">The steps it takes, in order.</param>
public sealed record ApprovalRequest(FormRound Form, ImmutableArray<PlannedStep> Steps);
