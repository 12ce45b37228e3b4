using PerfEval.Documents.Tests.Layouts;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>What the forms of some regions do not print is no fault of a unit; what a form ought to print and does not is named.</summary>
public sealed class PartsNotPrintedTests
{
    private const string Goals = "预期目标 | < | < | < | 实际完成情况 | < | < | <\n目标。 | < | < | < | 完成。 | < | < | <\n";

    [Theory]
    [InlineData("偏差原因分析及改进措施", "", ReadProblemCode.NotPrinted)]
    [InlineData(Goals, "", ReadProblemCode.NotPrinted)]
    [InlineData(Goals, "目标任务书附后 | 见附件。 | < | < | < | < | < | <\n", ReadProblemCode.Incomplete)]
    [InlineData("实际完成值", "", ReadProblemCode.Incomplete)]
    public void Read_FormWithoutAPart_IsAtFaultWhereEveryFormHasIt(string part, string instead, string code)
    {
        var result = SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个").ReplaceLineEndings("\n").Replace(part, instead, StringComparison.Ordinal)));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(code == ReadProblemCode.NotPrinted, problem.IsNote);
        Assert.Equal(99.5m, Assert.Single(result.Forms).Form.Total.Score.Value);
    }

    [Theory]
    [InlineData("reasons-without-column")]
    [InlineData("reasons-below-rows")]
    public void Read_TextWithReasonsBelowItsRows_HasThem(string name) => Assert.Empty(Sample.Read(LayoutText.Of(name)).Problems);
}
