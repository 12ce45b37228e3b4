using System.Collections.Immutable;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Rules.Submission;

namespace PerfEval.Domain.Evaluation;

/// <summary>Compares the forms of one submission and sets their risk. Safe for use from many threads.</summary>
public sealed class SubmissionEvaluator
{
    private static readonly ImmutableArray<ISubmissionRule> AllRules = RuleCatalogue.Of<ISubmissionRule>();

    private readonly RuleProfile _profile;
    private readonly FormCaseBuilder _cases;
    private readonly FormEvaluator _evaluator;
    private readonly ImmutableArray<ISubmissionRule> _rules;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="profile">The figures, words and thresholds.</param>
    public SubmissionEvaluator(RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _cases = new FormCaseBuilder(profile);
        _evaluator = new FormEvaluator(profile);
        _rules = [.. AllRules.Where(rule => profile.Rules[rule.Info.Id].Enabled)];
    }

    /// <summary>Evaluates the forms, each alone, then compares them.</summary>
    /// <param name="forms">The forms of the submission, in the order of the file.</param>
    public SubmissionEvaluation Evaluate(IReadOnlyList<FormReading> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var compared = ImmutableArray.CreateBuilder<SubmissionForm>(forms.Count);
        var evaluations = ImmutableArray.CreateBuilder<FormEvaluation>(forms.Count);
        foreach (var reading in forms)
        {
            var form = _cases.Build(reading);
            evaluations.Add(_evaluator.Evaluate(form));
            compared.Add(new SubmissionForm(form));
        }

        return Compare(compared.MoveToImmutable(), evaluations.MoveToImmutable());
    }

    /// <summary>Compares forms that have been evaluated.</summary>
    /// <param name="forms">The forms of the submission, in the order of the file, each with its own evaluation.</param>
    public SubmissionEvaluation Compare(IReadOnlyList<EvaluatedForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return Compare([.. forms.Select(form => new SubmissionForm(_cases.Build(form.Reading)))], [.. forms.Select(form => form.Evaluation)]);
    }

    private SubmissionEvaluation Compare(ImmutableArray<SubmissionForm> forms, ImmutableArray<FormEvaluation> evaluations)
    {
        var submission = new SubmissionCase(_profile, forms, evaluations);
        var findings = new SubmissionFindingList(submission);
        foreach (var rule in _rules) rule.Check(submission, findings);
        return new SubmissionEvaluation
        {
            Forms = [.. forms.Select((form, index) => WithAdded(form.Reading, evaluations[index], findings.OfForm(index)))],
            Findings = findings.Across,
        };
    }

    private FormEvaluation WithAdded(FormReading reading, FormEvaluation evaluation, ImmutableArray<Finding> added)
    {
        if (added.IsEmpty) return evaluation;
        evaluation = evaluation with { Findings = [.. evaluation.Findings, .. added] };
        return evaluation with { Risk = RiskAssessment.Of(reading, evaluation, _profile.Risk) };
    }
}
