using System.Collections.Immutable;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Receipts;

/// <summary>The input of <see cref="IssueReceipt"/>.</summary>
/// <param name="Submission">The upload.</param>
/// <param name="Forms">What became of its forms, in the order of the file.</param>
public sealed record ReceiptRequest(Submission Submission, ImmutableArray<WrittenForm> Forms);
