using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>A form as it was in one round.</summary>
/// <param name="Reading">What the form says; where its cells were read is not kept.</param>
/// <param name="Evaluation">What was made of it, with the findings across its submission.</param>
public sealed record RoundForm(FormReading Reading, FormEvaluation Evaluation);
