using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class ActualCopiesTargetRuleTests
{

    private static readonly (string, System.Text.Json.Nodes.JsonNode?)[] Copies =
        [("/indicators/3/actual", "≥98%"), ("/indicators/5/actual", "≥90%"), ("/indicators/8/actual", "≥90%")];

    /// <summary>The rate row then says ≥98% where the rate is 100 %.</summary>
    [Fact]
    public void Every_actual_repeats_its_target_Is_noted() => Findings.AreAdded(
        Findings.Plain, Copies, ("actual-copies-target", ""), ("execution-indicator-mismatch", "支出进度达标率"));

    [Fact]
    public void One_actual_differs_Says_nothing() => Findings.AreSilent(Findings.Plain, "actual-copies-target", Copies[..^1]);

    [Fact]
    public void Cells_are_blank_Says_nothing() => Findings.AreSilent(
        Findings.Plain, "actual-copies-target", [.. Copies, ("/indicators/0/target", ""), ("/indicators/0/actual", "")]);
}
