namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>indicators</c>: an indicator row of the latest evaluation. Partition: the form key; row: the row's number.</summary>
public sealed class IndicatorRow : ResultRow
{
    /// <summary>The form key.</summary>
    public string FormKey { get; set; } = "";

    /// <summary>The round it belongs to.</summary>
    public int Round { get; set; }

    /// <summary>The row's number, from 1, in printed order.</summary>
    public int Number { get; set; }

    /// <summary>一级指标.</summary>
    public string Level1 { get; set; } = "";

    /// <summary>二级指标.</summary>
    public string Level2 { get; set; } = "";

    /// <summary>三级指标.</summary>
    public string Level3 { get; set; } = "";

    /// <summary>年度指标值.</summary>
    public string Target { get; set; } = "";

    /// <summary>实际完成值.</summary>
    public string Actual { get; set; } = "";

    /// <summary>分值.</summary>
    public long? WeightHundredths { get; set; }

    /// <summary>得分: the unit's own score.</summary>
    public long? SelfScoreHundredths { get; set; }

    /// <summary>The recomputed score.</summary>
    public long? RecomputedScoreHundredths { get; set; }

    /// <summary>Whether the recomputed score follows from target and actual.</summary>
    public bool Verified { get; set; }

    /// <summary>One of met, notMet, notCarriedOut, unverified.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>The band of a qualitative row: achieved, partlyAchieved, notAchieved.</summary>
    public string? Band { get; set; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public string Deviation { get; set; } = "";

    /// <summary>The reviewed score; left out where none was given.</summary>
    public long? ReviewedScoreHundredths { get; set; }

    /// <summary>Why the reviewed score differs.</summary>
    public string? ReviewReason { get; set; }
}
