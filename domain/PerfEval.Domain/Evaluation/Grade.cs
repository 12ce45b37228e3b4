namespace PerfEval.Domain.Evaluation;

/// <summary>绩效评价等级: the grade of a total score.</summary>
public enum Grade
{
    /// <summary>差.</summary>
    Poor,

    /// <summary>中.</summary>
    Fair,

    /// <summary>良.</summary>
    Good,

    /// <summary>优.</summary>
    Excellent,
}
