namespace PerfEval.Functions.Receipts;

/// <summary>The mark of a receipt that is to be written again.</summary>
/// <param name="Unit">The unit folder.</param>
/// <param name="At">When it was set; long ago where that is not said.</param>
internal sealed record ReceiptMark(string Unit, DateTimeOffset At);
