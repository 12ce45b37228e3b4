using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What <see cref="RemindApprovers"/> tells the step.</summary>
/// <param name="Approvers">Who is asked from now on.</param>
/// <param name="Delegates">Who of them is asked newly, in the place of one who is absent.</param>
/// <param name="Waiting">Who of them was asked before and has not answered: they are to be reminded.</param>
public sealed record Reminded(ImmutableArray<string> Approvers, ImmutableArray<string> Delegates, ImmutableArray<string> Waiting);
