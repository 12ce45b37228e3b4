using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Evaluation;

/// <summary>A form of a submission, by its place.</summary>
/// <param name="Submission">The upload.</param>
/// <param name="Number">The form's place in the file, from 1.</param>
public sealed record FormReference(Submission Submission, int Number);
