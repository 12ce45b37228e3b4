namespace PerfEval.Domain.Forms;

/// <summary>A printed amount that, with others, makes up a cell of the form: 中央补助 and 省级财政资金 make up 当年财政拨款.</summary>
/// <param name="Label">The label printed beside it.</param>
/// <param name="Amount">The amount, in yuan; null where none is printed beside the label, which counts as nothing.</param>
/// <param name="Position">Where it was read; null where that was not kept.</param>
public sealed record CellPart(string Label, decimal? Amount, SourcePosition? Position);
