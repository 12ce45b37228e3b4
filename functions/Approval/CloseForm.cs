using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>Writes the outcome of a round, and the reviewed score of an approved one; the receipt follows.</summary>
public sealed class CloseForm(ResultTables tables, FormReview review, OperatorNotices notices, ReceiptsDue due, GradeScale grades, TimeProvider time, ILogger<CloseForm> logger)
{
    private const int MaxTries = 10;
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Closes the round, unless something else has closed it by now.</summary>
    [Function(nameof(CloseForm))]
    public async Task RunAsync([ActivityTrigger] CloseRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (form, outcome) = request;
        var reading = _rounds.FindAsync(form.FormKey, form.Round, cancellation);
        var evaluation = await FindAsync(form, cancellation);
        var round = await reading ?? throw new InvalidOperationException($"Round {form.Round} of form {form.FormKey} is gone.");
        var (total, reviewed) = outcome == FormStatus.Approved && evaluation is not null ? await review.OfAsync(form, evaluation, cancellation) : (null, []);
        round.ReviewedScoreHundredths ??= total;
        if (!await _rounds.TryCloseAsync(round, outcome, cancellation)) return;
        await review.WriteAsync(form, reviewed, cancellation);
        await CloseEvaluationAsync(request, evaluation, total, cancellation);
        if (outcome is FormStatus.Failed or FormStatus.Undecided) await notices.FormLeftAsync(form, outcome, cancellation);
        await due.MarkAsync(round.UnitFolder, round.SubmissionId, cancellation);
        Log.FormClosed(logger, form.FormKey, form.Round, outcome);
    }

    private async Task CloseEvaluationAsync(CloseRequest request, EvaluationRow? row, long? reviewed, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            // Told again of what a newer upload of the file has superseded since, or an operator voided: that stays.
            if (row is null or { Status: FormStatus.Superseded or FormStatus.Voided }) return;
            row.Status = request.Outcome;
            row.CurrentStep = null;
            row.ClosedAt ??= time.GetUtcNow();
            row.ReviewedScoreHundredths = reviewed;
            row.ReviewedGrade = grades.Of(reviewed / 100m) is { } grade ? AppJson.Name(grade) : null;
            if (await tables.TryReplaceAsync(TableNames.Evaluations, row, cancellation)) return;
            row = await FindAsync(request.Form, cancellation);
        }

        throw new InvalidOperationException($"The evaluation of form {request.Form.FormKey} keeps changing.");
    }

    /// <summary>The form's row of <c>evaluations</c>; null where another round has it.</summary>
    private async Task<EvaluationRow?> FindAsync(FormRound form, CancellationToken cancellation)
    {
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation);
        return row?.Round == form.Round ? row : null;
    }
}
