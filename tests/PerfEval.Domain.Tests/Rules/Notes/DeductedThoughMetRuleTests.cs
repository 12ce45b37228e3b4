using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class DeductedThoughMetRuleTests
{

    private const string Row = "劳务派遣人员数量";

    private static (string, System.Text.Json.Nodes.JsonNode?)[] Scoring(string score, string total) =>
        [("/indicators/0/score", score), ("/total/score", total), ("/indicators/0/deviation", "台账不全，将补齐。建议加强管理。")];

    [Fact]
    public void Row_is_met_and_takes_less_Is_noted() => Findings.IsAdded(Findings.Plain, "deducted-though-met", Row, Scoring("9.94", "99.94"));

    [Fact]
    public void Deduction_is_within_the_margin_Says_nothing() => Findings.AreSilent(Findings.Plain, "deducted-though-met", Scoring("9.95", "99.95"));

    [Fact]
    public void Row_is_overshot_Says_nothing() =>
        Findings.AreSilent(Findings.Plain, "deducted-though-met", [("/indicators/0/target", "10人"), .. Scoring("8", "98")]);

    [Fact]
    public void Score_is_missing_Says_nothing() => Findings.AreSilent(Findings.Plain, "deducted-though-met", ("/indicators/0/score", ""));
}
