namespace PerfEval.Domain.Measures;

/// <summary>What a target (年度指标值) or an actual (实际完成值) says.</summary>
/// <remarks>
/// One of <see cref="Quantity"/>, <see cref="Limit"/>, <see cref="Range"/>, <see cref="Alternatives"/>,
/// <see cref="Schedule"/>, <see cref="Qualitative"/>, <see cref="NotCarriedOut"/> and <see cref="Empty"/>.
/// <see cref="object.ToString"/> gives the shortest writing that reads as the same measure.
/// </remarks>
public abstract record Measure
{
    private protected Measure()
    {
    }

    /// <summary>Whether it states a number that a deviation from it could be measured by.</summary>
    public virtual bool IsNumber => false;

    /// <summary>Whether it is a number without a unit.</summary>
    public virtual bool IsBare => false;

    /// <summary>Whether it is text: neither a number nor a time.</summary>
    public virtual bool IsQualitative => false;

    /// <summary>The unit of a number; of alternatives, that of the first; null where there is no number, or a phrase that bounds by the budget.</summary>
    internal static Unit? UnitOf(Measure measure) => measure switch
    {
        Quantity quantity => quantity.Unit,
        Limit { BudgetPhrase: null } limit => limit.Most.Unit,
        Range range => range.Upper.Unit,
        Alternatives { Choices: [var first, ..] } => UnitOf(first),
        _ => null,
    };
}
