using System.Collections.Immutable;

namespace PerfEval.Domain.Measures;

/// <summary>Numbers of which one is meant: <c>≥2天或16小时</c>. The actual's unit says which.</summary>
public sealed record Alternatives(ImmutableArray<Measure> Choices) : Measure
{
    /// <inheritdoc/>
    public override bool IsNumber => true;

    /// <inheritdoc/>
    public bool Equals(Alternatives? other) => other is not null && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc/>
    public override int GetHashCode() => Choices.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join("或", Choices);
}
