using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What <see cref="RemindApprovers"/> tells the step.</summary>
/// <param name="Approvers">Who is asked from now on.</param>
/// <param name="Waiting">Who of them has not answered, and is to be reminded.</param>
public sealed record Reminded(ImmutableArray<string> Approvers, ImmutableArray<string> Waiting);
