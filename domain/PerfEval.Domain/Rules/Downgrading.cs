using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Messages;

namespace PerfEval.Domain.Rules;

/// <summary>Makes a warning of an error that rests on a cell read with doubt.</summary>
internal static class Downgrading
{
    private const string MessageKey = "doubted-cells";

    public static Finding Apply(Finding finding, ImmutableSortedDictionary<string, CellDoubt> doubts)
    {
        if (finding.Severity != Severity.Error || doubts.IsEmpty) return finding;
        var doubted = finding.Cells.Where(doubts.ContainsKey).ToImmutableArray();
        if (doubted.IsEmpty) return finding;
        var (zh, en) = FindingMessages.Write(MessageKey, [new CellList(doubted), new DoubtList([.. doubted.Select(cell => doubts[cell])])]);
        return finding with
        {
            Severity = Severity.Warning,
            Grave = false,
            MessageZh = finding.MessageZh + zh,
            MessageEn = finding.MessageEn + " " + en,
        };
    }
}
