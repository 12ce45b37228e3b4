using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Receipts;

/// <summary>A finding as a receipt says it, with the places of its cells in the file.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Place">The place on the form.</param>
/// <param name="Row">The row's number, or null.</param>
/// <param name="Printed">What was printed.</param>
/// <param name="Expected">What was expected, with the arithmetic.</param>
/// <param name="MessageZh">The message in Chinese.</param>
/// <param name="MessageEn">The message in English.</param>
/// <param name="Source">Where the rule comes from, in Chinese.</param>
/// <param name="Positions">Where its cells stand in the file.</param>
/// <param name="SourceEn">Where the rule comes from, in English; empty where that is not said.</param>
public sealed record ReceiptFinding(
    string Rule, Severity Severity, string Place, int? Row, string Printed, string Expected, string MessageZh, string MessageEn, string Source,
    ImmutableArray<SourcePosition> Positions, string SourceEn = "")
{
    internal static ReceiptFinding Of(Finding finding, FormReading reading) => new(
        finding.Rule, finding.Severity, finding.Where, finding.Row, finding.Printed, finding.Expected, finding.MessageZh, finding.MessageEn, finding.Source,
        [.. finding.Cells.SelectMany(reading.PlacesOf).Distinct()], finding.SourceEn);
}
