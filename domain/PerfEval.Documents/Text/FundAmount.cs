using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>What one printed line says in a column of 资金使用情况; several lines may make up one of ours.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Amount">The amount, in yuan; null where none is printed that could be read.</param>
/// <param name="Place">Where the amount stands.</param>
/// <param name="Doubt">Why the amount may not be what is printed; null where it is.</param>
internal sealed record FundAmount(FundLineLabel Label, decimal? Amount, SourcePosition Place, string? Doubt = null)
{
    /// <summary>The line of ours to which it belongs.</summary>
    public FundRow Row => Label.Row;
}
