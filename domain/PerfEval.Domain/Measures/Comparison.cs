namespace PerfEval.Domain.Measures;

/// <summary>The operator written with a number.</summary>
public enum Comparison
{
    /// <summary>None: a plan figure.</summary>
    None,

    /// <summary>At or above the number: ≥.</summary>
    AtLeast,

    /// <summary>Above the number: ＞.</summary>
    Above,

    /// <summary>At or below the number: ≤.</summary>
    AtMost,

    /// <summary>Below the number: ＜.</summary>
    Below,
}
