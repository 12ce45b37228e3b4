using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>Writes all that is kept of a claimed round, its row of <c>evaluations</c> last, so that whoever finds it there finds the rest.</summary>
public sealed class RoundWriter(ResultTables tables, RoundBlobs forms, RuleProfile profile)
{
    /// <summary>Writes the round. Doing it twice writes the same.</summary>
    /// <param name="round">Its row of <c>rounds</c>.</param>
    /// <param name="form">The form with its evaluation.</param>
    /// <param name="canonical">The form's canonical JSON.</param>
    /// <param name="step">The approval step at which it waits from now on; null where a rule closes it.</param>
    /// <param name="first">Whether no form of this key was ever written.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The form's row of <c>evaluations</c>; null where a later round's is there.</returns>
    public async Task<EvaluationRow?> WriteAsync(RoundRow round, EvaluatedForm form, byte[] canonical, string? step, bool first, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(form);
        var evaluation = FormRows.Evaluation(round, form, profile.Name, step);
        var there = first ? null : await FindAsync(evaluation, cancellation);
        // All of this round, or of a later one, is there, and with it the scores that people have given its rows since.
        if (there?.Round >= round.Round) return there.Round == round.Round ? there : null;
        await tables.ReplacePartitionAsync(TableNames.Indicators, round.FormKey, FormRows.Indicators(round, form), !first, cancellation);
        await tables.ReplacePartitionAsync(TableNames.Findings, round.FormKey, FormRows.Findings(round, form), !first, cancellation);
        await forms.KeepAsync(round.FormKey, round.Round, canonical, form.Evaluation, cancellation);
        return await PutAsync(evaluation, there, cancellation);
    }

    private Task<EvaluationRow?> FindAsync(EvaluationRow row, CancellationToken cancellation) =>
        tables.FindAsync<EvaluationRow>(TableNames.Evaluations, row.PartitionKey, row.RowKey, cancellation);

    /// <summary>Adds or replaces the row, unless a later round's is there: then null.</summary>
    private async Task<EvaluationRow?> PutAsync(EvaluationRow row, EvaluationRow? there, CancellationToken cancellation)
    {
        while (true)
        {
            if (there is null)
            {
                if (await tables.TryAddAsync(TableNames.Evaluations, row, cancellation)) return row;
            }
            else
            {
                if (there.Round > row.Round) return null;
                // The same round is there after a repeated delivery; what routing made of it since stays.
                if (there.Round == row.Round) return there;
                row.ETag = there.ETag;
                if (await tables.TryReplaceAsync(TableNames.Evaluations, row, cancellation)) return row;
            }

            there = await FindAsync(row, cancellation);
        }
    }
}
