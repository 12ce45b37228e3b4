using System.Collections.Immutable;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>Ends submissions at which the app failed: row and receipt say so, and an operator is told, who can have them replayed.</summary>
public sealed class SubmissionFailures(SubmissionRows submissions, ReceiptBlobs receipts, OperatorNotices notices, TimeProvider time)
{
    /// <summary>Marks a submission that is still being read as failed; any other is left as it is.</summary>
    public async Task EndAsync(Submission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var row = await submissions.FindAsync(submission.Unit, submission.Id, cancellation);
        if (row is not { Status: SubmissionStatus.Reading }) return;
        var upload = new UploadName(submission.Unit, submission.Path);
        var problem = IntakeProblems.Internal(submission.Path);
        row.Status = SubmissionStatus.Failed;
        row.Error = problem.Code;
        row.CompletedAt = time.GetUtcNow();
        await receipts.WriteAsync(upload, Receipt.Of(row, [problem], ImmutableArray<ReceiptForm>.Empty, time.GetUtcNow()), cancellation);
        await submissions.SaveAsync(row, cancellation);
        // Last: a channel that fails must not leave the submission as if it were still being read.
        await notices.SubmissionFailedAsync(submission.Id, cancellation);
    }
}
