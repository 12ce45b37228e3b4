namespace PerfEval.Domain.Measures;

/// <summary>A number that may not be exceeded, written as a limit: <c>24小时内</c>, <c>15个工作日内</c>, <c>不超预算</c>.</summary>
public sealed record Limit(Quantity Most) : Measure
{
    /// <summary>The phrase that bounds by the budget, such as 不超预算; null where a number was written.</summary>
    public string? BudgetPhrase { get; init; }

    /// <inheritdoc/>
    public override bool IsNumber => true;

    /// <inheritdoc/>
    public override bool IsBare => Most.IsBare;

    /// <inheritdoc/>
    public override string ToString() => BudgetPhrase ?? Most.Figure + "内";
}
