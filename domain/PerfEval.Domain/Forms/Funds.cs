namespace PerfEval.Domain.Forms;

/// <summary>资金使用情况: the money of a project in the year, in all and by origin.</summary>
public sealed record Funds
{
    /// <summary>年度资金总额.</summary>
    public FundTotal Total { get; init; } = new();

    /// <summary>当年财政拨款: appropriated in the year.</summary>
    public FundLine CurrentYearAppropriation { get; init; } = new();

    /// <summary>上年结转资金: carried over from the year before.</summary>
    public FundLine CarriedOver { get; init; } = new();

    /// <summary>其他资金: of any other origin.</summary>
    public FundLine Other { get; init; } = new();
}
