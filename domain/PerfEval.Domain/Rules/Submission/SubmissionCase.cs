using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>The forms of one submission as the rules see them.</summary>
public sealed class SubmissionCase
{
    internal SubmissionCase(RuleProfile profile, ImmutableArray<SubmissionForm> forms, ImmutableArray<FormEvaluation> evaluations)
    {
        Profile = profile;
        Forms = forms;
        Evaluations = evaluations;
        ByUnit =
        [
            .. Enumerable.Range(0, forms.Length)
                .Where(index => !forms[index].IsWithdrawn && forms[index].Form.ImplementingUnit.Text.Length > 0)
                .GroupBy(index => CharacterFolding.Fold(forms[index].Form.ImplementingUnit.Text), StringComparer.Ordinal)
                .Select(group => group.ToImmutableArray()),
        ];
    }

    /// <summary>The profile in force.</summary>
    public RuleProfile Profile { get; }

    /// <summary>The forms, in the order of the file.</summary>
    public ImmutableArray<SubmissionForm> Forms { get; }

    /// <summary>Each form's own evaluation.</summary>
    public ImmutableArray<FormEvaluation> Evaluations { get; }

    /// <summary>The indices of the forms of each implementing unit, without those whose budget was withdrawn.</summary>
    public ImmutableArray<ImmutableArray<int>> ByUnit { get; }

    /// <summary>The weighted rows of some forms.</summary>
    internal IEnumerable<FormRow> RowsOf(IEnumerable<int> forms)
    {
        foreach (var form in forms)
            foreach (var row in Forms[form].WeightedRows) yield return new FormRow(form, row);
    }
}
