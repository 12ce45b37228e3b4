namespace PerfEval.Cli.Costs;

/// <summary>What a meter costs.</summary>
/// <param name="Amount">The amount, in the list's currency, of <paramref name="Per"/> units; 0 or more.</param>
/// <param name="Per">The units that the amount buys: 1, 10,000 or 1,000,000, as the price page has it.</param>
/// <param name="Unit">The unit, in words.</param>
/// <param name="AsOf">When it was read; null where that is not known.</param>
/// <param name="Page">The page to check it against.</param>
/// <param name="Remark">What else to know of it.</param>
internal sealed record Price(decimal Amount, decimal Per, string Unit, string? AsOf, string Page, string Remark);
