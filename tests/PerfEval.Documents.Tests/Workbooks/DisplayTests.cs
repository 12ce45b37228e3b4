using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Workbooks;

/// <summary>A cell is read as the program displays it.</summary>
public sealed class DisplayTests
{
    [Theory]
    [InlineData("#0.95:0%", "95%")]
    [InlineData("#0.9512:0.00%", "95.12%")]
    [InlineData("#0.98765:0.0%", "98.8%")]
    [InlineData("#1:0%", "100%")]
    [InlineData("#13:0\"人\"", "13人")]
    [InlineData("#13:\"≥\"0\\个", "≥13个")]
    [InlineData("#1234567.891:#,##0.00", "1,234,567.89")]
    [InlineData("#1234567.891:0", "1234568")]
    [InlineData("#0.3:General", "0.3")]
    [InlineData("#98.31999999999999", "98.32")]
    [InlineData("#1200:_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1,200.00")]
    [InlineData("#0:_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00")]
    [InlineData("#5:[$¥-804]#,##0.0", "¥5.0")]
    [InlineData("#12.5:0.##", "12.5")]
    [InlineData("#44926:yyyy/m/d", "2022/12/31")]
    [InlineData("#44926:yyyy\"年\"m\"月\"d\"日\"", "2022年12月31日")]
    [InlineData("#44926:[$-804]yyyy\"年\"mm\"月\"", "2022年12月")]
    [InlineData("#44926:yyyy年m月d日", "2022年12月31日")]
    [InlineData("#44926:[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2022年12月31日")]
    [InlineData("#21000:0!.0,\"万\"", "21000")]
    [InlineData("#7:@", "7")]
    [InlineData("'7", "'7")]
    [InlineData("=1+1", "=1+1")]
    public void Read_ACell_SaysWhatTheProgramDisplays(string stored, string shown)
    {
        var reading = Assert.Single(SmallForm.Read(SmallForm.Workbook(target: stored)).Forms);
        Assert.Equal(shown, reading.Form.Indicators[0].Target.Text);
    }

    [Theory]
    [InlineData("0.95:0%", 95)]
    [InlineData("0.95:0.00%", 95)]
    [InlineData("95:0.00", 95)]
    public void Read_ARateStoredAsAFraction_IsInPercent(string stored, int rate) =>
        Assert.Equal(rate, Read("| #10 | #95 |", $"| #10 | #{stored} |").Form.Funds.Total.ExecutionRate.Value);

    [Theory]
    [InlineData(null, true)]
    [InlineData("99.5", false)]
    public void Read_AFormula_IsItsStoredResultOrBlankWithDoubt(string? result, bool isDoubtful)
    {
        var content = TestWorkbook.Of(GridSpec.Parse(SmallForm.With("1个", "1个")), book =>
        {
            var cell = book.WorksheetParts.First().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().First(c => c.CellReference == "G11");
            cell.CellFormula = new DocumentFormat.OpenXml.Spreadsheet.CellFormula("SUM(G9:G10)+G5");
            cell.CellValue = result is null ? null : new DocumentFormat.OpenXml.Spreadsheet.CellValue(result);
        });
        var reading = Assert.Single(SmallForm.Read(content).Forms);
        Assert.Equal(result is null ? null : 99.5m, reading.Form.Total.Score.Value);
        Assert.Equal(isDoubtful ? ["/total/score"] : [], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_ARateShownAsAFraction_IsInPercentWithDoubt()
    {
        var reading = Read("| #10 | #95 |", "| #10 | #0.95 |");
        Assert.Equal(95, reading.Form.Funds.Total.ExecutionRate.Value);
        Assert.Equal(["/funds/total/executionRate"], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_NumbersStoredAsText_AreNumbers()
    {
        var form = Read("#40 | #40", " 40.0 | ４０").Form;
        Assert.Equal(40, form.Indicators[0].Weight.Value);
        Assert.Equal(40, form.Indicators[0].Score.Value);
    }

    [Fact]
    public void Read_AnAmountShownRounded_IsTheStoredOneToTheFen()
    {
        var form = Read("年初预算数 | 全年预算数 | 全年执行数", "年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元）", "| #300 | #300 | #285 |", "| #187.740378:0.00 | #300 | #285.5 |").Form;
        Assert.Equal(1877403.78m, form.Funds.Total.InitialBudget.Value);
        Assert.Equal(2855000m, form.Funds.Total.Executed.Value);
    }

    [Fact]
    public void Read_ANumberThatIsNone_IsBlankWithItsTextInTheDoubt()
    {
        var reading = Read("#40 | #40", "#40 | 约四十");
        Assert.True(reading.Form.Indicators[0].Score.IsBlank);
        Assert.Contains("约四十", reading.Confidence["/indicators/0/score"].Reason, StringComparison.Ordinal);
    }

    private static Domain.Forms.FormReading Read(params string[] changes)
    {
        var spec = SmallForm.With("1个", "1个");
        for (var i = 0; i < changes.Length; i += 2) spec = spec.Replace(changes[i], changes[i + 1], 1);
        var result = SmallForm.Read(TestWorkbook.Of(spec));
        Assert.Empty(result.Problems);
        return Assert.Single(result.Forms);
    }
}
