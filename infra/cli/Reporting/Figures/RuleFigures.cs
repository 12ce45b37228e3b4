namespace PerfEval.Cli.Reporting.Figures;

/// <summary>The findings of one rule.</summary>
/// <param name="Rule">The rule's id; empty for several rules together.</param>
/// <param name="Errors">How many are errors.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Notes">How many are notes.</param>
/// <param name="Forms">How many forms they are of; of several rules together, how many times a rule found something on a form.</param>
public sealed record RuleFigures(string Rule, int Errors, int Warnings, int Notes, int Forms)
{
    /// <summary>How many there are.</summary>
    public int Total => Errors + Warnings + Notes;

    /// <summary>Both together.</summary>
    public RuleFigures With(RuleFigures other) =>
        new("", Errors + other.Errors, Warnings + other.Warnings, Notes + other.Notes, Forms + other.Forms);
}
