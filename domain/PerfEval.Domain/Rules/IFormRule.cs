namespace PerfEval.Domain.Rules;

/// <summary>A rule on one form.</summary>
public interface IFormRule : IRule
{
    /// <summary>Reports what does not hold; says nothing where a field that it needs is missing.</summary>
    /// <param name="form">The form, its measures read and its rows scored.</param>
    /// <param name="findings">Takes the findings.</param>
    void Check(FormCase form, FindingList findings);
}
