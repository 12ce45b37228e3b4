using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Receipts;

/// <summary>A cell that was read with doubt.</summary>
/// <param name="Cell">The cell, as JSON Pointer.</param>
/// <param name="Position">Where it stands in the file.</param>
/// <param name="Reason">Why it is doubtful.</param>
public sealed record ReceiptDoubt(string Cell, SourcePosition? Position, string Reason);
