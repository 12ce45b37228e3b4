using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>The reviewed scores of an approved form: those of the last approving decision at the last step.</summary>
public sealed class FormReview(DecisionBlobs decisions, RoundBlobs rounds, ResultTables tables)
{
    /// <summary>
    /// The reviewed total, in hundredths: the recomputed execution score, and of each row the score that the last approving
    /// decision gave it, or its self-score; null where a weighted row has none. With it the scores that were given.
    /// </summary>
    /// <param name="form">The form and round.</param>
    /// <param name="evaluation">Its row of <c>evaluations</c>, at the step that was approved last.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="InvalidOperationException">The round is not kept any more.</exception>
    public async Task<(long? Total, ImmutableArray<ReviewedScore> Reviewed)> OfAsync(FormRound form, EvaluationRow evaluation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(evaluation);
        // An earlier try has come further than this.
        if (evaluation.Status == FormStatus.Approved) return (evaluation.ReviewedScoreHundredths, []);
        var reading = rounds.FindAsync(form.FormKey, form.Round, cancellation);
        var step = await decisions.OfStepAsync(form, evaluation.CurrentStep ?? "", cancellation);
        var kept = await reading ?? throw new InvalidOperationException($"Round {form.Round} of form {form.FormKey} is gone.");
        var reviewed = step.Decisions.LastOrDefault(decision => decision.Decision == Decision.Approve)?.Reviewed ?? [];
        return (Total(evaluation.ExecutionScoreHundredths, kept.Reading.Form.Indicators, reviewed), reviewed);
    }

    /// <summary>The total of a form, in hundredths, where some rows are given other scores than their own; null where a part is missing.</summary>
    internal static long? Total(long? executionScore, ImmutableArray<Indicator> rows, ImmutableArray<ReviewedScore> reviewed)
    {
        var scores = reviewed.ToDictionary(review => review.Row, review => Fixed.Hundredths(review.Score));
        var total = executionScore;
        foreach (var (index, row) in rows.Index()) total += scores.GetValueOrDefault(index + 1) ?? OwnScore(row);
        return total;
    }

    /// <summary>Puts the scores into their rows, unless another round has the rows by now.</summary>
    public async Task WriteAsync(FormRound form, ImmutableArray<ReviewedScore> reviewed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (reviewed.IsEmpty) return;
        var reviews = reviewed.ToDictionary(review => review.Row);
        var changes = new List<TableTransactionAction>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {form.FormKey} and Round eq {form.Round}");
        await foreach (var row in tables[TableNames.Indicators].QueryAsync<IndicatorRow>(filter, cancellationToken: cancellation))
        {
            if (!reviews.TryGetValue(row.Number, out var review)) continue;
            row.ReviewedScoreHundredths = Fixed.Hundredths(review.Score);
            row.ReviewReason = review.Reason;
            changes.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag));
        }

        try
        {
            await tables.SubmitAsync(TableNames.Indicators, changes, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // The rows are another round's.
        }
    }

    /// <summary>A row of no weight, 不适用, counts nothing where it has no score; a weighted one without a score leaves no total.</summary>
    private static long? OwnScore(Indicator row) =>
        Fixed.Hundredths(row.Score.Value) ?? (Fixed.Hundredths(row.Weight.Value) is null or 0 ? 0 : null);
}
