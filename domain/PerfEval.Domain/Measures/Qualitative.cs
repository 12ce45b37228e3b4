namespace PerfEval.Domain.Measures;

/// <summary>Text: <c>及时</c>, <c>有效保障</c>, <c>全区</c>.</summary>
public sealed record Qualitative(string Text) : Measure
{
    /// <summary>Whether it is the word for nothing (无), which is 0 against a target of 0.</summary>
    public bool IsNone { get; init; }

    /// <summary>Whether a number stands in it: 等保2.0, 3次培训，2次会议.</summary>
    public bool HoldsNumber => Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <inheritdoc/>
    public override bool IsQualitative => true;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
