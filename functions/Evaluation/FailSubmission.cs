using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Evaluation;

/// <summary>Ends a submission at which the app failed.</summary>
public sealed class FailSubmission(SubmissionFailures failures)
{
    /// <summary>Marks the submission as failed.</summary>
    [Function(nameof(FailSubmission))]
    public Task RunAsync([ActivityTrigger] Submission submission, CancellationToken cancellation) => failures.EndAsync(submission, cancellation);
}
