using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Text;

/// <summary>What the label of a printed line of 资金使用情况 says of its amounts.</summary>
/// <param name="Row">The line of ours to which it belongs.</param>
/// <param name="Text">The label as printed, without what stands around it.</param>
/// <param name="Order">Where it comes among the labels: the lower, the earlier.</param>
internal sealed record FundLineLabel(FundRow Row, string Text, long Order)
{
    /// <summary>Where it says that the money comes from; null where that is not plain.</summary>
    public FundOrigin? Origin { get; init; }

    /// <summary>Whether it names a whole line of ours, not one source among several.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it says that it sums up the lines above it: 财政拨款小计.</summary>
    public bool IsSubtotal { get; init; }

    /// <summary>Whether 其中 stands before it.</summary>
    public bool IsOfWhich { get; init; }

    /// <summary>Whether it says that what was carried over is in it, of which the form may have a line: 财政拨款（含上年结转）.</summary>
    public bool IsWithCarriedOver { get; init; }
}
