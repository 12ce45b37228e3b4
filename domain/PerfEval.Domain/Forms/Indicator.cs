using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>A row of 年度绩效指标: a target, what was done, and the unit's own score for it.</summary>
public sealed record Indicator
{
    /// <summary>一级指标: 产出指标, 效益指标, 满意度指标 …</summary>
    public TextCell Level1 { get; init; }

    /// <summary>二级指标: 数量指标, 质量指标, 时效指标, 成本指标 …</summary>
    public TextCell Level2 { get; init; }

    /// <summary>三级指标: the indicator's own name; 不适用 where the row is not used.</summary>
    [JsonPropertyName("level3")]
    public TextCell Name { get; init; }

    /// <summary>年度指标值: the target as printed.</summary>
    public TextCell Target { get; init; }

    /// <summary>实际完成值: what was reached, as printed.</summary>
    public TextCell Actual { get; init; }

    /// <summary>分值: the row's weight in points of 100.</summary>
    public NumberCell Weight { get; init; }

    /// <summary>得分: the unit's own score, in points.</summary>
    public NumberCell Score { get; init; }

    /// <summary>偏差原因分析及改进措施: why the row deviates, and what is to be done.</summary>
    public TextCell Deviation { get; init; }
}
