using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>A rate merged beside pairs of labels and amounts is that of the whole project, and no amount of the last line.</summary>
public sealed class RateBesidePairsTests
{
    private const string Spec = """
        项目绩效自评表（2021年度） | < | < | < | < | < | < | <
        一、基本情况 | 项目名称 | 堤防维护 | < | < | 实施（主管）单位 | 河道管理所 | <
        二、预算执行情况（万元） | 预算安排情况（调整后） | < | 资金到位情况 | < | 资金执行情况 | < | 预算执行进度
        ^ | 预算数： | 40 | 到位数： | 39 | 执行数： | 36 | 90%
        ^ | 其中：财政资金 | 40 | 其中：财政资金 | 39 | 其中：财政资金 | 36 | ^
        ^ | 其他 | | 其他 | | 其他 | | ^
        三、目标完成情况 | 年度预期目标 | < | < | 具体完成情况 | < | < | 总体完成率
        ^ | 维护堤防12公里。 | < | < | 维护堤防11公里。 | < | < | 92%
        四、指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 分值 | 自评得分
        ^ | 产出指标 | 数量指标 | 维护里程 | 12公里 | 11公里 | 50 | 45.83
        ^ | 效益指标 | 社会效益指标 | 安全度汛 | 安全 | 安全 | 40 | 40
        自评总分 | < | < | < | < | < | 90 | 94.83
        五、存在问题、原因及下一步整改措施 | 一段堤防征地未完，下年完成。 | < | < | < | < | < | <
        """;

    public static TheoryData<string> Formats() => ["xlsx", "docx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_RateMergedBesideBlankAmounts_IsTheRate(string format)
    {
        var reading = Read(format, Spec);
        Assert.Equal(90m, reading.Form.Funds.Total.ExecutionRate.Value);
        Assert.Equal(360_000m, reading.Form.Funds.Total.Executed.Value);
        Assert.Equal(360_000m, reading.Form.Funds.CurrentYearAppropriation.Executed.Value);
        Assert.Null(reading.Form.Funds.Other.Executed.Value);
        Assert.DoesNotContain(reading.Confidence.Keys, p => p.StartsWith("/funds/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_RateInTheColumnOfAmounts_IsNoAmount(string format)
    {
        var reading = Read(format, SmallForm.With("1个", "1个").Replace("#285", "95%", StringComparison.Ordinal));
        Assert.Null(reading.Form.Funds.Total.Executed.Value);
        Assert.Contains("/funds/total/executed", reading.Confidence.Keys);
    }

    private static FormReading Read(string format, string spec) =>
        Assert.Single(SmallForm.Read(format == "xlsx" ? TestWorkbook.Of(spec) : TestDocument.Of(spec), "upload." + format).Forms);
}
