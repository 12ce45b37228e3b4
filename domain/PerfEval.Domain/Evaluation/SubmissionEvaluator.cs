using System.Collections.Immutable;
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
    private readonly ImmutableArray<ISubmissionRule> _rules;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="profile">The figures, words and thresholds.</param>
    public SubmissionEvaluator(RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _cases = new FormCaseBuilder(profile);
        _rules = [.. AllRules.Where(rule => profile.Rules[rule.Info.Id].Enabled)];
    }

    /// <summary>Compares the forms.</summary>
    /// <param name="forms">The forms of the submission, in the order of the file, each with its own evaluation.</param>
    public SubmissionEvaluation Compare(IReadOnlyList<EvaluatedForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var submission = new SubmissionCase(_profile, [.. forms.Select(form => _cases.Build(form.Reading))], [.. forms.Select(form => form.Evaluation)]);
        var findings = new SubmissionFindingList(submission);
        foreach (var rule in _rules) rule.Check(submission, findings);
        return new SubmissionEvaluation
        {
            Forms = [.. forms.Select((form, index) => WithRisk(form, findings.OfForm(index)))],
            Findings = findings.Across,
        };
    }

    private FormEvaluation WithRisk(EvaluatedForm form, ImmutableArray<Finding> added)
    {
        var evaluation = form.Evaluation with { Findings = [.. form.Evaluation.Findings, .. added] };
        return evaluation with { Risk = RiskAssessment.Of(form.Reading, evaluation, _profile.Risk) };
    }
}
