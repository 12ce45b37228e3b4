namespace PerfEval.Domain.Measures;

/// <summary>A lower and an upper end, both included: <c>90%-95%</c>, <c>3至5次</c>.</summary>
public sealed record Range(Quantity Lower, Quantity Upper) : Measure
{
    /// <inheritdoc/>
    public override bool IsNumber => true;

    /// <inheritdoc/>
    public override bool IsBare => Upper.IsBare;

    /// <inheritdoc/>
    public override string ToString() => $"{Lower.Figure}-{Upper.Figure}";
}
