using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Receipts;

/// <summary>What an approver wrote to a decision.</summary>
/// <param name="Step">The approval step.</param>
/// <param name="StepZh">Its title in Chinese.</param>
/// <param name="StepEn">Its title in English.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Text">The comment.</param>
public sealed record ReceiptComment(string Step, string StepZh, string StepEn, Decision Decision, string Text);
