using System.Collections.Immutable;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Evaluation;

/// <summary>Evaluates one form: recomputes its scores and runs every rule on it. Safe for use from many threads.</summary>
public sealed class FormEvaluator
{
    private static readonly ImmutableArray<IFormRule> AllRules = RuleCatalogue.Of<IFormRule>();

    private readonly RuleProfile _profile;
    private readonly FormCaseBuilder _cases;
    private readonly ImmutableArray<IFormRule> _rules;
    private readonly ImmutableArray<IFormRule> _rulesOfWithdrawn;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="profile">The figures, words and thresholds.</param>
    public FormEvaluator(RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _cases = new FormCaseBuilder(profile);
        _rules = [.. AllRules.Where(rule => profile.Rules[rule.Info.Id].Enabled)];
        _rulesOfWithdrawn = [.. _rules.Where(rule => rule.Info.Severity == Severity.Error || rule is IRuleOfWithdrawnForms)];
    }

    /// <summary>Evaluates a form. Throws on no content of a form, however strange.</summary>
    /// <returns>Scores, findings, and the risk they call for as far as this form alone says.</returns>
    public FormEvaluation Evaluate(FormReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Evaluate(_cases.Build(reading));
    }

    /// <summary>Evaluates a form that is laid out for the rules.</summary>
    internal FormEvaluation Evaluate(FormCase form)
    {
        var findings = new FindingList(_profile, form.Reading.Confidence);
        foreach (var rule in form.IsWithdrawn ? _rulesOfWithdrawn : _rules) rule.Check(form, findings);
        var rows = form.Rows.Select(Evaluate).ToImmutableArray();
        var total = Total(form, rows);
        var evaluation = new FormEvaluation
        {
            SelfScore = form.Form.Total.Score.Value,
            ExecutionRate = form.Execution?.Rate,
            ExecutionScore = form.Execution?.Score,
            RecomputedScore = total,
            VerifiedWeight = VerifiedWeight(form),
            Grade = Grading.Of(total, _profile.Scoring.Grades),
            Rows = rows,
            Findings = findings.ToOrdered(),
        };
        return evaluation with { Risk = RiskAssessment.Of(form.Reading, evaluation, _profile.Risk) };
    }

    private static IndicatorEvaluation Evaluate(IndicatorCase row) => new()
    {
        Row = row.Number,
        Recomputed = row.Result is { } result ? result.Recomputed : SelfScore(row),
        Verified = row.Result?.IsVerified ?? false,
        Outcome = row.Result?.Outcome ?? IndicatorOutcome.Unverified,
        Band = row.Result?.Band,
    };

    /// <summary>A row that was not compared keeps its self-score, within its weight; one that is not used scores 0; points added or taken off stand.</summary>
    private static decimal? SelfScore(IndicatorCase row) => (row.Weight, row.Score) switch
    {
        ( <= 0, _) => 0,
        ({ } weight, { } score) => Math.Clamp(score, 0, weight),
        (null, { } score) => row.IsExtra ? score : Math.Max(score, 0),
        _ => row.IsNotApplicable || row.IsExtra ? 0 : null,
    };

    private static decimal? Total(FormCase form, ImmutableArray<IndicatorEvaluation> rows)
    {
        if (form.Execution is not { } execution || rows.IsEmpty) return null;
        var total = execution.Score;
        foreach (var row in rows)
        {
            if (row.Recomputed is not { } score) return null;
            total += score;
        }

        return total;
    }

    private static decimal VerifiedWeight(FormCase form) =>
        (form.Execution?.Weight ?? 0) + form.WeightedRows.Sum(row => row.Result is { IsVerified: true } ? row.Weight!.Value : 0);
}
