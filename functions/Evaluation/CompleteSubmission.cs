using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>Marks a submission as done: what is left of it waits for people.</summary>
public sealed class CompleteSubmission(SubmissionRows submissions, EarlierForms earlier, TimeProvider time)
{
    /// <summary>Sets the status of the submission's row: failed where no form could be read.</summary>
    [Function(nameof(CompleteSubmission))]
    public async Task RunAsync([ActivityTrigger] Submission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var row = await submissions.FindAsync(submission.Unit, submission.Id, cancellation);
        if (row is not { Status: SubmissionStatus.Reading }) return;
        await earlier.SettleNewerAsync(row, cancellation);
        row.Status = row.FormsRead > 0 ? SubmissionStatus.Evaluated : SubmissionStatus.Failed;
        row.CompletedAt = time.GetUtcNow();
        await submissions.SaveAsync(row, cancellation);
    }
}
