namespace PerfEval.Domain.Scoring;

/// <summary>Which side of its target is better.</summary>
public enum Direction
{
    /// <summary>At or above.</summary>
    Higher,

    /// <summary>At or below.</summary>
    Lower,

    /// <summary>Between two ends.</summary>
    Within,
}
