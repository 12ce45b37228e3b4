namespace PerfEval.Domain.Narratives;

/// <summary>What a figure in a text says of the value it stands for.</summary>
internal enum FigureBound
{
    /// <summary>It is the value, to its printed decimals.</summary>
    Exact,

    /// <summary>The value is at or above it: 以上, 超, 余.</summary>
    AtLeast,

    /// <summary>The value is at or below it: 以内, 不足.</summary>
    AtMost,

    /// <summary>The value is near it: 约, 近, 左右.</summary>
    About,
}
