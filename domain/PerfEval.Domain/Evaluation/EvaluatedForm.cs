using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Evaluation;

/// <summary>A form of a submission with its own evaluation.</summary>
/// <param name="Reading">The form as read.</param>
/// <param name="Evaluation">What <see cref="FormEvaluator"/> made of it.</param>
public sealed record EvaluatedForm(FormReading Reading, FormEvaluation Evaluation);
