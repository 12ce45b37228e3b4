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

    private static byte[] Of(string spec, Action<WorkbookPart> change) => TestWorkbook.Of(GridSpec.Parse(spec), change);
}
