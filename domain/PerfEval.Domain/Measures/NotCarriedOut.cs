namespace PerfEval.Domain.Measures;

/// <summary>An actual that says nothing was done: <c>不适用（财政收回）</c>, <c>未开展</c>.</summary>
public sealed record NotCarriedOut(string Text) : Measure
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
