using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Documents;

namespace PerfEval.Functions.Intake;

/// <summary>Reads the kept bytes of an upload into forms, and keeps each.</summary>
public sealed class ReadForms(WorkBlobs work, SubmissionRows submissions, DocumentReader reader, ILogger<ReadForms> logger)
{
    private const int Writers = 8;

    /// <summary>Claims the submission, reads it, keeps its forms; returns how many there are, never the forms themselves.</summary>
    [Function(nameof(ReadForms))]
    public async Task<FormsRead> RunAsync([ActivityTrigger] Submission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var row = await submissions.ClaimAsync(submission, submission.Id, cancellation);
        if (row is null)
        {
            Log.SubmissionDone(logger, submission.Id);
            return new FormsRead(false, 0);
        }

        var result = reader.Read(await work.SourceAsync(submission.Id, cancellation), submission.Path, cancellation);
        var numbered = result.Forms.Select((form, index) => (form, number: index + 1));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(numbered, parallel, (item, token) => new ValueTask(work.KeepFormAsync(submission.Id, item.number, item.form, token)));
        await work.KeepIntakeAsync(submission.Id, new IntakeReport(result.Format, result.Problems), cancellation);

        row.Format = result.Format;
        row.FormsRead = result.Forms.Length;
        var unread = result.Problems.Where(problem => !problem.IsNote).ToList();
        row.Problems = unread.Count;
        row.Error = unread is [var first, ..] ? first.Code : null;
        await submissions.SaveAsync(row, cancellation);
        Log.FormsRead(logger, submission.Id, result.Forms.Length, result.Problems.Length);
        return new FormsRead(true, result.Forms.Length);
    }
}
