using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Reporting.Figures;

/// <summary>What a report says of some forms together: all, or those of a unit.</summary>
/// <param name="Name">What they have in common; empty where that is not known, or nothing.</param>
/// <param name="Forms">The forms.</param>
public sealed record FormGroup(string Name, IReadOnlyList<FormFigures> Forms)
{
    /// <summary>How many forms.</summary>
    public int Count => Forms.Count;

    /// <summary>The mean self-score of the forms that have one.</summary>
    public decimal? SelfScore { get; } = Mean(Forms.Select(form => form.SelfScore));

    /// <summary>The mean recomputed score of the forms that have one.</summary>
    public decimal? RecomputedScore { get; } = Mean(Forms.Select(form => form.RecomputedScore));

    /// <summary>By how much self-scores are above recomputed ones, the mean of the forms that have both.</summary>
    public decimal? Inflation { get; } = Mean(Forms.Select(form => form.Inflation));

    /// <summary>The part of all points that was verified, percent.</summary>
    public decimal? VerifiedShare { get; } = Mean(Forms.Select(form => (decimal?)form.VerifiedWeight));

    /// <summary>全年预算数 of all, yuan.</summary>
    public decimal AnnualBudget { get; } = Forms.Sum(form => form.AnnualBudget ?? 0);

    /// <summary>全年执行数 of all, yuan.</summary>
    public decimal Executed { get; } = Forms.Sum(form => form.Executed ?? 0);

    /// <summary>The execution rate weighted by budget, percent, of the forms that have both figures; null without a budget.</summary>
    public decimal? ExecutionRate { get; } = RateOf([.. Forms.Where(form => form is { AnnualBudget: not null, Executed: not null })]);

    /// <summary>How many findings are errors.</summary>
    public int Errors { get; } = Forms.Sum(form => form.Errors);

    /// <summary>How many findings are warnings.</summary>
    public int Warnings { get; } = Forms.Sum(form => form.Warnings);

    /// <summary>How many findings are notes.</summary>
    public int Notes { get; } = Forms.Sum(form => form.Notes);

    /// <summary>How many forms wait for a person.</summary>
    public int Waiting { get; } = Forms.Count(form => form.Status == FormStatus.Waiting);

    private static decimal? Mean(IEnumerable<decimal?> values) => values.Average();

    private static decimal? RateOf(List<FormFigures> forms)
    {
        var budget = forms.Sum(form => form.AnnualBudget!.Value);
        return budget > 0 ? 100 * forms.Sum(form => form.Executed!.Value) / budget : null;
    }
}
