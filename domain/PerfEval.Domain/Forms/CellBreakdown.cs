using System.Collections.Immutable;

namespace PerfEval.Domain.Forms;

/// <summary>A printed amount with what the form says to be in it, all of it or some: 当年财政拨款, and below it 其中：中央资金.</summary>
/// <param name="Label">The label printed beside the amount.</param>
/// <param name="Amount">The amount, in yuan.</param>
/// <param name="Parts">What is said to be in it, in printed order; no two of them have money in common.</param>
public sealed record CellBreakdown(string Label, decimal Amount, ImmutableArray<CellPart> Parts);
