using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>What comparing needs of a form: hundreds are held at once, so nothing else of what its own rules saw.</summary>
public sealed class SubmissionForm
{
    internal SubmissionForm(FormCase form)
    {
        Reading = form.Reading;
        IsWithdrawn = form.IsWithdrawn;
        WeightedRows = [.. form.WeightedRows.Select(row => new SubmissionRow(row))];
    }

    /// <summary>The reading, with the cells read with doubt.</summary>
    public FormReading Reading { get; }

    /// <summary>The form.</summary>
    public SelfEvaluationForm Form => Reading.Form;

    /// <summary>Whether there was a budget at the start of the year and none in the end.</summary>
    public bool IsWithdrawn { get; }

    /// <summary>The rows of weight above 0, in printed order.</summary>
    internal ImmutableArray<SubmissionRow> WeightedRows { get; }
}
