using System.Collections.Immutable;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules;

/// <summary>A form as the rules see it: read, its rows scored, its budget execution computed.</summary>
public sealed class FormCase
{
    internal FormCase(FormReading reading, RuleProfile profile, ImmutableArray<IndicatorCase> rows)
    {
        Reading = reading;
        Profile = profile;
        Rows = rows;
        WeightedRows = [.. rows.Where(row => row.IsWeighted)];
        var execution = BudgetExecution.Of(Form.Funds.Total, profile.Execution);
        Execution = execution is not null && IsFullWithoutExecution() ? execution with { Weight = 0 } : execution;
        Rounding = AmountRounding.Of(Form.Funds, reading.AmountUnit);
        IsWithdrawn = IsBudgetWithdrawn(Form.Funds.Total);
    }

    /// <summary>The reading, with the cells read with doubt.</summary>
    public FormReading Reading { get; }

    /// <summary>The form.</summary>
    public SelfEvaluationForm Form => Reading.Form;

    /// <summary>The profile in force.</summary>
    public RuleProfile Profile { get; }

    /// <summary>All rows, in printed order.</summary>
    public ImmutableArray<IndicatorCase> Rows { get; }

    /// <summary>The rows of weight above 0.</summary>
    public ImmutableArray<IndicatorCase> WeightedRows { get; }

    /// <summary>The execution of the budget; null where budget or spending is missing.</summary>
    public BudgetExecution? Execution { get; }

    /// <summary>To how much the amounts may be rounded.</summary>
    internal AmountRounding Rounding { get; }

    /// <summary>Whether there was a budget at the start of the year and none in the end.</summary>
    public bool IsWithdrawn { get; }

    /// <summary>Whether a rate, in percent, may be that of the budget before its amounts were rounded.</summary>
    internal bool MayBeRate(decimal rate)
    {
        var total = Form.Funds.Total;
        if (FormFigures.Amount(total.AnnualBudget) is not { } annual || FormFigures.Amount(total.Executed) is not { } executed) return false;
        var lastPlace = new decimal(1, 0, 0, false, (byte)Math.Min((int)rate.Scale, Profile.Execution.RateDecimals));
        return Rounding.MayBeRate(rate, executed, annual, lastPlace);
    }

    // Some regions weigh the execution as a row of the table, or not at all: a weight that is not printed has no room beside 100.
    private bool IsFullWithoutExecution() =>
        Form.Funds.Total is { Weight.IsPrinted: false, Score.IsPrinted: false } && Sums.Of(Rows, row => row.Weight) >= Profile.FullScore;

    /// <summary>Whether there was a budget at the start of the year and none in the end.</summary>
    internal static bool IsBudgetWithdrawn(FundTotal total) =>
        FormFigures.Amount(total.InitialBudget) > 0 && FormFigures.Amount(total.AnnualBudget) == 0;

    /// <summary>Whether a row repeats the execution of the budget.</summary>
    public bool IsExecutionIndicator(IndicatorCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var word in Profile.Execution.IndicatorNames)
            if (row.Name.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
