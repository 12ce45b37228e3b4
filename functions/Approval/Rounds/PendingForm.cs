using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>A change of a closed form, which waits for an operator to open the form again.</summary>
/// <param name="Submission">The upload that it came with.</param>
/// <param name="Planned">What comparing the forms of that upload gave for it.</param>
/// <param name="ContentHash">What the round will be about, as <see cref="Tables.RoundRow.ContentHash"/>.</param>
public sealed record PendingForm(Submission Submission, PlannedForm Planned, string ContentHash);
