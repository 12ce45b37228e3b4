namespace PerfEval.Documents.Text.Sections;

/// <summary>A line of the funds as it is printed.</summary>
/// <param name="Row">Its kind; several lines may be of one.</param>
/// <param name="Label">Its label; empty where it has none.</param>
/// <param name="Line">The line of the text that its label begins on, from 1.</param>
/// <param name="Values">Its values in printed order.</param>
internal sealed record PrintedFunds(FundRow Row, string Label, int Line, List<FundValue> Values)
{
    /// <summary>Whether 其中 stands before it.</summary>
    public bool IsOfWhich { get; init; }

    /// <summary>What stands in brackets behind its label; empty where nothing does.</summary>
    public string Remark { get; init; } = "";
}
