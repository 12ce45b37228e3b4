using System.Collections.Immutable;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval.Rounds;

namespace PerfEval.Functions.Approval;

/// <summary>Checks that what a unit is to change can be found on its form.</summary>
public sealed class ChangeCheck(RoundBlobs rounds)
{
    /// <summary>The number, from 1, of the first change that has no text, too much of it, or a place that the form does not have; null where there is none.</summary>
    public async Task<int?> FirstWrongAsync(FormRound form, ImmutableArray<RequestedChange> changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (changes.IsEmpty) return null;
        var round = changes.Any(change => change is { Row: not null } or { Field: not null })
            ? await rounds.FindAsync(form.FormKey, form.Round, cancellation)
            : null;
        for (var i = 0; i < changes.Length; i++)
            if (!IsRight(changes[i], round?.Reading.Form)) return i + 1;
        return null;
    }

    private static bool IsRight(RequestedChange? change, SelfEvaluationForm? form)
    {
        if (change is null || string.IsNullOrWhiteSpace(change.Text) || change.Text.Length > RequestedChange.MaxText) return false;
        return change switch
        {
            { Row: null, Field: null } => true,
            { Row: { } row, Field: null } => row >= 1 && row <= (form?.Indicators.Length ?? 0),
            { Row: null, Field: { } field } => form is not null && FormCells.Has(form, field),
            _ => false,
        };
    }
}
