namespace PerfEval.Domain.Profiles;

/// <summary>From what on a change of the budget in the year is reported.</summary>
public sealed record BudgetProfile
{
    /// <summary>By more than how many percent of the initial budget the annual one must differ.</summary>
    [Between(0, 1000)]
    public required decimal ShiftPercent { get; init; }

    /// <summary>At or below how many percent of the initial budget all outputs met are a contradiction.</summary>
    [Between(0, 100)]
    public required decimal OutputPercent { get; init; }

    /// <summary>Whether a unit may leave 上年结转资金 and 其他资金 blank where it has none, as the form printed by the Ministry of Finance does; blank, they count as zero.</summary>
    public required bool PartsMayBeBlank { get; init; }
}
