using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>绩效评价等级 of a total.</summary>
/// <remarks>Source: 财预〔2020〕10号.</remarks>
public static class Grading
{
    /// <summary>The grade of a total, in points; null where there is none.</summary>
    public static Grade? Of(decimal? total, GradeProfile grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        return total switch
        {
            null => null,
            _ when total >= grades.Excellent => Grade.Excellent,
            _ when total >= grades.Good => Grade.Good,
            _ when total >= grades.Fair => Grade.Fair,
            _ => Grade.Poor,
        };
    }
}
