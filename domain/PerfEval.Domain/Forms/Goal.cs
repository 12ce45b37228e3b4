namespace PerfEval.Domain.Forms;

/// <summary>年度总体目标: what the project was to reach in the year, and what it reached.</summary>
public sealed record Goal
{
    /// <summary>预期目标.</summary>
    public TextCell Expected { get; init; }

    /// <summary>实际完成情况.</summary>
    public TextCell Actual { get; init; }
}
