namespace PerfEval.Cli.Costs;

/// <summary>What a meter comes to in a month.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="OfForms">Units that the forms take.</param>
/// <param name="Standing">Units that a month takes in which nothing is filed.</param>
/// <param name="Price">The price.</param>
internal sealed record CostLine(Meter Meter, decimal OfForms, decimal Standing, Price Price)
{
    /// <summary>What it costs, in the currency of the list; free grants are not taken off.</summary>
    public decimal Cost => (OfForms + Standing) * Price.Amount / Price.Per;
}
