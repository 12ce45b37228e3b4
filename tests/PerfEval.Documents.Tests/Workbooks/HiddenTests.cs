using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Workbooks;

public sealed class HiddenTests
{
    [Fact]
    public void Read_AFormOnAHiddenSheet_IsNamedAndNotRead()
    {
        var result = SmallForm.Read(Of("== 表\n" + SmallForm.With("1个", "1个") + "\n== 旧表\n" + SmallForm.With("2个", "2个"), book => book.Workbook.Sheets!.Elements<Sheet>().Last().State = SheetStateValues.Hidden));
        Assert.Equal("1个", Assert.Single(result.Forms).Form.Indicators[0].Target.Text);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ReadProblemCode.HiddenSheet, problem.Code);
        Assert.Equal("旧表", problem.Position.Sheet);
    }

    [Fact]
    public void Read_AHiddenSheetOfLists_IsPassedOver()
    {
        var result = SmallForm.Read(Of(SmallForm.With("1个", "1个") + "\n== 列表\n数量指标\n质量指标\n三级指标", book => book.Workbook.Sheets!.Elements<Sheet>().Last().State = SheetStateValues.VeryHidden));
        Assert.Empty(result.Problems);
        Assert.Single(result.Forms);
    }

    [Fact]
    public void Read_AHiddenRow_IsReadWithDoubt()
    {
        var result = SmallForm.Read(Of(SmallForm.With("1个", "1个"), book => book.WorksheetParts.First().Worksheet.Descendants<Row>().ElementAt(9).Hidden = true));
        Assert.Empty(result.Problems);
        var reading = Assert.Single(result.Forms);
        Assert.Equal(["乙质量"], reading.Form.Indicators.Select(i => i.Name.Text).Skip(1));
        Assert.Contains("/indicators/1/weight", reading.Confidence.Keys);
        Assert.DoesNotContain(reading.Confidence.Keys, k => k.StartsWith("/indicators/0/", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HiddenColumnsOfOldValues_SayNothingWhereOthersHaveTheirHeadings()
    {
        const string form = """
            项目支出绩效自评表（2023年） | < | < | < | < | < | < | < | < | <
            项目名称 | 社区健身步道 | < | | 实施单位 | 某区社体中心 | | | |
            资金（万元） | | 年初预算数 | 全年预算数（旧） | 全年预算数 | 全年执行数 | 旧分值 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 150 | 160 | 140 | 133 | 20 | 10 | 95% | 9.5
            预期目标 | 新建步道8条。 | < | | 实际完成情况 | 新建步道8条。 | | | |
            一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值 | 完成值 | 分值 | 分值 | 得分 | 偏差原因及措施
            产出指标 | 数量指标 | 新建步道数 | 6条 | 8条 | 8条 | 40 | 90 | 90 |
            总分 | | | | | | 60 | 100 | 99.5 |
            """;
        var reading = Assert.Single(SmallForm.Read(Of(form, book => book.WorksheetParts.First().Worksheet.InsertAt(new Columns(Hidden(4), Hidden(7)), 0))).Forms);
        Assert.Empty(reading.Confidence);
        Assert.Equal((1_400_000m, 10m), (reading.Form.Funds.Total.AnnualBudget.Value, reading.Form.Funds.Total.Weight.Value));
        Assert.Equal(("8条", 90m, 100m), (reading.Form.Indicators[0].Target.Text, reading.Form.Indicators[0].Weight.Value, reading.Form.Total.Weight.Value));

        static Column Hidden(uint index) => new() { Min = index, Max = index, Hidden = true, Width = 8, CustomWidth = true };
    }

    private static byte[] Of(string spec, Action<WorkbookPart> change) => TestWorkbook.Of(GridSpec.Parse(spec), change);
}
