using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Evaluation;

/// <summary>Scores one form and finds what does not hold on it.</summary>
public sealed class ScoreForm(WorkBlobs work, FormEvaluator evaluator)
{
    /// <summary>Evaluates a kept form and keeps it with its evaluation.</summary>
    [Function(nameof(ScoreForm))]
    public async Task RunAsync([ActivityTrigger] FormReference form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var reading = await work.FormAsync(form.Submission.Id, form.Number, cancellation);
        await work.KeepEvaluationAsync(form.Submission.Id, form.Number, new EvaluatedForm(reading, evaluator.Evaluate(reading)), cancellation);
    }
}
