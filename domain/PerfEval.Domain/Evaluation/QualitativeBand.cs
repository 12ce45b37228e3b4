namespace PerfEval.Domain.Evaluation;

/// <summary>The band of its weight in which a qualitative row's self-score falls; reported, not judged.</summary>
public enum QualitativeBand
{
    /// <summary>未达成.</summary>
    NotAchieved,

    /// <summary>部分达成.</summary>
    PartlyAchieved,

    /// <summary>达成.</summary>
    Achieved,
}
