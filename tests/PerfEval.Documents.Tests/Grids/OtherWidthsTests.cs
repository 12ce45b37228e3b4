namespace PerfEval.Documents.Tests.Grids;

/// <summary>Rows of an indicator table whose cells do not stand under those of its heading.</summary>
public sealed class OtherWidthsTests
{
    [Fact]
    public void Read_RowWithOneCellAcrossSeveralColumns_IsAnIndicatorInDoubt()
    {
        const string Spec = """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | <
            项目名称 | < | 道路养护 | < | < | < | < | < | 实施单位 | < | 养护中心 | < | < | < | < | <
            一级指标 | < | 二级指标 | < | 三级指标 | < | 年度指标值 | < | 实际完成值 | < | 分值 | < | 得分 | < | 偏差原因分析及改进措施 | <
            产出指标 | < | 数量指标 | < | 养护里程 | < | 100公里 | < | 100公里 | < | 50 | < | 50 | < | | <
            效益指标 | < | 社会效益指标 | < | 通行能力 | < | 提升 | < | 提升 | < | 30 | < | 30 | < | | <
            满意度指标 | < | 服务对象满意度指标 | < | < | 司机满意度 | < | < | < | < | < | ≥85% | 达到 | < | 10 | 10
            总分 | < | | | | | | | | | 90 | < | 90 | < | | <
            """;

        var form = Assert.Single(new DocumentReader().Read(TestWorkbook.Of(Spec), "a.xlsx", TestContext.Current.CancellationToken).Forms);

        Assert.Equal(["养护里程", "通行能力"], form.Form.Indicators.Take(2).Select(i => i.Name.Text));
        Assert.Equal(3, form.Form.Indicators.Length);
        Assert.Contains("/indicators/2/level3", form.Confidence.Keys);
        Assert.DoesNotContain("/indicators/1/level3", form.Confidence.Keys);
    }
}
