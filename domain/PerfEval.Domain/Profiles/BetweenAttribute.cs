namespace PerfEval.Domain.Profiles;

/// <summary>The range, both ends included, in which a figure of a rule profile must lie.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(double least, double most) : Attribute
{
    /// <summary>The smallest value allowed.</summary>
    public decimal Least { get; } = (decimal)least;

    /// <summary>The largest value allowed.</summary>
    public decimal Most { get; } = (decimal)most;
}
