using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The rows of <c>evaluations</c> of forms on their way through approval.</summary>
public sealed class OpenForms(ResultTables tables)
{
    private const int MaxTries = 10;

    /// <summary>The form's row, while the round is its current one and waits or is about to; null where another round has its place or it is closed.</summary>
    public async Task<EvaluationRow?> FindAsync(FormRound form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation);
        return row is { Status: FormStatus.Reading or FormStatus.Waiting } && row.Round == form.Round ? row : null;
    }

    /// <summary>Marks the form as waiting at a step; returns its row, or null where the round is not its open one any more.</summary>
    public async Task<EvaluationRow?> WaitAtAsync(StepPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var columns = new TableEntity(place.Form.Year, place.Form.FormKey)
        {
            [nameof(EvaluationRow.Status)] = FormStatus.Waiting,
            [nameof(EvaluationRow.CurrentStep)] = place.Step,
        };
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await FindAsync(place.Form, cancellation) is not { } row) return null;
            if (row.Status == FormStatus.Waiting && row.CurrentStep == place.Step) return row;
            if (await tables.TryMergeAsync(TableNames.Evaluations, columns, row.ETag, cancellation)) return row;
        }

        throw new InvalidOperationException($"The evaluation of form {place.Form.FormKey} keeps changing.");
    }
}
