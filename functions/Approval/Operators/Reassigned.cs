using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>What <see cref="ReassignStep"/> tells the step.</summary>
/// <param name="Approvers">Who is asked from now on.</param>
/// <param name="To">Who is asked newly; null where nothing was reassigned.</param>
public sealed record Reassigned(ImmutableArray<string> Approvers, string? To);
