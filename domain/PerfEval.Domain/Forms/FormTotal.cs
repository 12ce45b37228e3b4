namespace PerfEval.Domain.Forms;

/// <summary>总分: the printed totals of a form.</summary>
public sealed record FormTotal
{
    /// <summary>分值: the printed sum of the weights, in points; 100 on a right form.</summary>
    public NumberCell Weight { get; init; }

    /// <summary>得分: the printed sum of the scores, in points: the unit's self-score.</summary>
    public NumberCell Score { get; init; }
}
