using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Evaluation;

/// <summary>The input of <see cref="EvaluateSubmission"/>.</summary>
/// <param name="Submission">The upload.</param>
/// <param name="FanOut">How many activities run at once.</param>
public sealed record EvaluationRequest(Submission Submission, int FanOut);
