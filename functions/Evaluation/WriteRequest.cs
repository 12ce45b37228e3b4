using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Evaluation;

/// <summary>The input of <see cref="WriteForm"/>.</summary>
/// <param name="Submission">The upload.</param>
/// <param name="Form">What is known of the form.</param>
public sealed record WriteRequest(Submission Submission, PlannedForm Form);
