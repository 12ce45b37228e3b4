using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>
/// Forms that a file held and, uploaded again, holds no more: a unit has corrected by what they are told from others, or files
/// a part, or another project under the same name. Those that are back with the unit are superseded by an upload that has
/// their successor, and wait for their correction otherwise; what is being approved goes on, and what is closed stays as it is.
/// </summary>
public sealed class LeftForms(ResultTables tables, FormEnding ending, SubmissionRows submissions, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Says of a form that an upload does not hold it. Saying it twice does it once.</summary>
    /// <param name="year">The partition of its row in <c>evaluations</c>.</param>
    /// <param name="formKey">The form key.</param>
    /// <param name="submission">The upload.</param>
    /// <param name="hasSuccessor">Whether it holds the form under another key: then it supersedes one that is back with its unit and stands in no other file.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>False where the form stands in another file, or is another unit folder's, and so is none of this file's any more.</returns>
    public async Task<bool> LeaveAsync(string year, string formKey, Submission submission, bool hasSuccessor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, year, formKey, cancellation);
        var leaving = await _rounds.LeaveAsync(formKey, submission, hasSuccessor && row is { Status: FormStatus.Returned }, cancellation);
        if (leaving.Superseded is not { } round) return !leaving.IsElsewhere;
        await RecordAsync(round, submission, cancellation);
        await ending.MarkAsync(round, FormStatus.Superseded, cancellation);
        return true;
    }

    /// <summary>Records in the trail that a round was superseded, and by which upload. Doing it twice does it once.</summary>
    /// <param name="round">The round.</param>
    /// <param name="submission">The upload at hand: that one, or one that has met the round after it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task RecordAsync(RoundRow round, Submission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(submission);
        var by = round.SupersededBy ?? throw new ArgumentException("The round is not superseded.", nameof(round));
        var path = by == submission.Id ? submission.Path : (await submissions.FindAsync(submission.Unit, by, cancellation))?.Path;
        await ending.RecordAsync(round, FormStatus.Superseded, path is null ? by : $"{path} ({by})", cancellation);
    }
}
