namespace PerfEval.Domain.Measures;

/// <summary>A cell with nothing in it.</summary>
public sealed record Empty : Measure
{
    private Empty()
    {
    }

    /// <summary>The only one.</summary>
    public static Empty Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "";
}
