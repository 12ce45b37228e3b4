using System.Collections.Immutable;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>Checks that reviewed scores can stand in the rows of a form.</summary>
public sealed class ReviewCheck(RoundBlobs rounds)
{
    /// <summary>
    /// The row of the first score that the form has no row for, that is above its row's weight, that differs from the
    /// self-score without a reason, or whose reason is too long; null where there is none.
    /// </summary>
    /// <param name="form">The form and round.</param>
    /// <param name="reviewed">The scores.</param>
    /// <param name="maxReason">The most characters of a reason.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<int?> FirstWrongAsync(FormRound form, ImmutableArray<ReviewedScore> reviewed, int maxReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (reviewed.IsEmpty) return null;
        var indicators = (await rounds.FindAsync(form.FormKey, form.Round, cancellation))?.Reading.Form.Indicators ?? [];
        foreach (var review in reviewed)
        {
            var row = review.Row >= 1 && review.Row <= indicators.Length ? indicators[review.Row - 1] : null;
            var score = Fixed.Hundredths(review.Score);
            var stands = row is not null && score is >= 0 && score <= (Fixed.Hundredths(row.Weight.Value) ?? 0)
                && (score == Fixed.Hundredths(row.Score.Value) || !string.IsNullOrWhiteSpace(review.Reason)) && (review.Reason?.Length ?? 0) <= maxReason;
            if (!stands) return review.Row;
        }

        return null;
    }
}
