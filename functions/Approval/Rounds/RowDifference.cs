using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>An indicator row that differs between two rounds of a form.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Row">Its number in the later round, from 1; null where it was removed.</param>
/// <param name="PreviousRow">Its number in the earlier round; null where it was added.</param>
/// <param name="Name">三级指标, as the later round prints it, or the earlier one where it was removed.</param>
/// <param name="Cells">The cells that differ: all printed ones of a row that was added or removed.</param>
public sealed record RowDifference(DifferenceKind Kind, int? Row, int? PreviousRow, string Name, ImmutableArray<CellDifference> Cells);
