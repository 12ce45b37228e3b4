using PerfEval.Cli.Approvals;
using PerfEval.Functions.Approval;

namespace PerfEval.Cli.Tests.Approvals;

public class DecisionArgumentsTests
{
    [Theory]
    [InlineData("3:请补充签到表", 3, null, "请补充签到表")]
    [InlineData("3：请补充签到表", 3, null, "请补充签到表")]
    [InlineData("/goal/actual: 请写明天数", null, "/goal/actual", "请写明天数")]
    [InlineData("请加盖公章", null, null, "请加盖公章")]
    [InlineData("说明：数据口径不一", null, null, "说明：数据口径不一")]
    [InlineData("/goal/actual:按 10:30 的口径", null, "/goal/actual", "按 10:30 的口径")]
    [InlineData("3:", 3, null, "")]
    public void Change_IsOfARowACellOrTheWholeForm(string argument, int? row, string? field, string text) =>
        Assert.Equal(new RequestedChange(row, field, text), DecisionArguments.Change(argument));

    [Theory]
    [InlineData("3=8.5:未见佐证材料", 3, "8.5", "未见佐证材料")]
    [InlineData("12 = 10：全部完成", 12, "10", "全部完成")]
    [InlineData("3=8", 3, "8", null)]
    public void Review_IsARowAScoreAndAReason(string argument, int row, string score, string? reason) =>
        Assert.Equal(new ReviewedScore(row, decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), reason), DecisionArguments.Review(argument));

    [Theory]
    [InlineData("")]
    [InlineData("8.5")]
    [InlineData("=8")]
    [InlineData("a=8:b")]
    [InlineData("3=b:c")]
    [InlineData("3=-1:c")]
    [InlineData("3=1,000:c")]
    public void Review_AnythingElse_IsNone(string argument) => Assert.Null(DecisionArguments.Review(argument));
}
