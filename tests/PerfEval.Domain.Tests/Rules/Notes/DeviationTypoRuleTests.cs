using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class DeviationTypoRuleTests
{

    [Fact]
    public void Label_is_misspelt_Is_noted_once_with_its_rows()
    {
        var finding = Findings.IsAdded(
            Findings.Qualitative, "deviation-typo", "",
            ("/indicators/5/deviation", "偏差愿意：不规范。建议改。"), ("/indicators/8/deviation", "偏差愿意：不规范。建议改！"));

        Assert.Equal(["/indicators/5/deviation", "/indicators/8/deviation"], finding.Cells);
    }

    [Fact]
    public void Label_is_right_Says_nothing() => Findings.AreSilent(Findings.Qualitative, "deviation-typo");

    [Fact]
    public void No_reason_is_written_Says_nothing() => Findings.AreSilent(Findings.Qualitative, "deviation-typo", ("/indicators/5/deviation", ""));
}
