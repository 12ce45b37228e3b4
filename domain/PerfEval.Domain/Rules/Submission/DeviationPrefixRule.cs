using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>A deviation is a proper prefix, by more than closing punctuation, of another one of the submission: it breaks off.</summary>
/// <remarks>
/// A text that ends a sentence, or that another one goes on behind with a clause of its own, is whole.
/// The clause of <c>deviation-incomplete</c> that one form alone cannot tell.
/// </remarks>
internal sealed class DeviationPrefixRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("deviation-incomplete", 380, Severity.Warning);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var rows = submission.RowsOf(Enumerable.Range(0, submission.Forms.Length)).Where(row => row.Row.Deviation is not null).ToArray();
        // Sorted by code unit, whatever begins with a text comes right behind it.
        var texts = rows.Select(row => row.Row.Deviation!.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        foreach (var row in rows)
        {
            if (submission.Forms[row.Form].IsWithdrawn || row.Row.Outcome == IndicatorOutcome.NotCarriedOut) continue;
            if (LongerThan(row.Row.Deviation!.Text, texts) is not { } longer) continue;
            var printed = row.Row.Indicator.Deviation.Text;
            findings.Add(Info, row, new Told
            {
                Variant = "breaks-off",
                Cells = [row.Row.Cell(Cells.Deviation)],
                Printed = printed,
                Expected = longer,
                Arguments = [printed],
            });
        }
    }

    /// <summary>The first of the sorted texts that goes on within the last clause of a text; null for none.</summary>
    private static string? LongerThan(string text, string[] texts)
    {
        if (text is [.., '。' or '！' or '!' or ';']) return null;
        for (var next = Array.BinarySearch(texts, text, StringComparer.Ordinal) + 1; next < texts.Length && texts[next].StartsWith(text, StringComparison.Ordinal); next++)
            if (!char.IsPunctuation(texts[next][text.Length])) return texts[next];
        return null;
    }
}
