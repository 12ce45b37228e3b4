namespace PerfEval.Domain.Scoring;

/// <summary>Which side of a plan figure, a target without an operator, is better.</summary>
internal enum PlanDirection
{
    /// <summary>At or above.</summary>
    Higher,

    /// <summary>At or below.</summary>
    Lower,

    /// <summary>The name does not say: the figure itself meets it, and nothing else can be verified.</summary>
    Unknown,
}
