using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>Writes the outcome of a round, and the reviewed score of an approved one; the receipt follows.</summary>
public sealed class CloseForm(ResultTables tables, AuditTrail audit, OperatorNotices notices, ReceiptsDue due, GradeScale grades, TimeProvider time, ILogger<CloseForm> logger)
{
    private const int MaxTries = 10;
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Closes the round, unless something else has closed it by now.</summary>
    [Function(nameof(CloseForm))]
    public async Task RunAsync([ActivityTrigger] CloseRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (form, outcome) = request;
        var round = await _rounds.FindAsync(form.FormKey, form.Round, cancellation)
            ?? throw new InvalidOperationException($"Round {form.Round} of form {form.FormKey} is gone.");
        var (reviewed, rows) = outcome == FormStatus.Approved ? await ReviewAsync(form, cancellation) : (null, []);
        round.ReviewedScoreHundredths ??= reviewed;
        if (!await _rounds.TryCloseAsync(round, outcome, cancellation)) return;
        foreach (var row in rows) await tables.TryReplaceAsync(TableNames.Indicators, row, cancellation);
        await CloseEvaluationAsync(request, reviewed, cancellation);
        if (outcome is FormStatus.Failed or FormStatus.Undecided) await notices.FormLeftAsync(form, outcome, cancellation);
        await due.MarkAsync(round.UnitFolder, round.SubmissionId, cancellation);
        Log.FormClosed(logger, form.FormKey, form.Round, outcome);
    }

    private async Task CloseEvaluationAsync(CloseRequest request, long? reviewed, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, request.Form.Year, request.Form.FormKey, cancellation);
            if (row is null || row.Round != request.Form.Round) return;
            row.Status = request.Outcome;
            row.CurrentStep = null;
            row.ClosedAt ??= time.GetUtcNow();
            row.ReviewedScoreHundredths = reviewed;
            row.ReviewedGrade = grades.Of(reviewed / 100m) is { } grade ? AppJson.Name(grade) : null;
            if (await tables.TryReplaceAsync(TableNames.Evaluations, row, cancellation)) return;
        }

        throw new InvalidOperationException($"The evaluation of form {request.Form.FormKey} keeps changing.");
    }

    /// <summary>
    /// The reviewed total: the recomputed execution score, and of each row the score that the last approving decision
    /// gave it, or its self-score; with the rows that were given one.
    /// </summary>
    private async Task<(long? Total, List<IndicatorRow> Rows)> ReviewAsync(FormRound form, CancellationToken cancellation)
    {
        var reviewed = new List<IndicatorRow>();
        var scores = ReviewedRows.Of(await audit.OfFormAsync(form.FormKey, cancellation), form.Round);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {form.FormKey} and Round eq {form.Round}");
        var evaluation = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation);
        var total = evaluation?.ExecutionScoreHundredths;
        await foreach (var row in tables[TableNames.Indicators].QueryAsync<IndicatorRow>(filter, cancellationToken: cancellation))
        {
            if (scores.TryGetValue(row.Number, out var review))
            {
                row.ReviewedScoreHundredths = review.ReviewedScoreHundredths;
                row.ReviewReason = review.Comment;
                reviewed.Add(row);
            }

            // A row of no weight, 不适用, counts nothing where it has no score; a weighted one without a score leaves no total.
            total += row.ReviewedScoreHundredths ?? row.SelfScoreHundredths ?? (row.WeightHundredths is null or 0 ? 0 : null);
        }

        return (total, reviewed);
    }
}
