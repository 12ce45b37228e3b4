using System.Collections.Immutable;
using PerfEval.Functions.Approval.Steps;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>The input of <see cref="ReassignStep"/>.</summary>
/// <param name="Asking">What is asked.</param>
/// <param name="Approvers">Who is asked.</param>
/// <param name="Action">The id of the kept <see cref="OperatorAction"/>.</param>
public sealed record ReassignRequest(InboxAsking Asking, ImmutableArray<string> Approvers, string Action);
