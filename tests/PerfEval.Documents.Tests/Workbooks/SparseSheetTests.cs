using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Workbooks;

/// <summary>What a sheet has far from its form does not keep the form from being read.</summary>
public sealed class SparseSheetTests
{
    [Theory]
    [InlineData("XFD1048576", "x")]
    [InlineData("XFD9", "")]
    [InlineData("A1048576", "x")]
    public void Read_AFormWithAStrayCellFarAway_IsReadInItsPlaces(string address, string text)
    {
        var reading = Assert.Single(SmallForm.Read(With(address, text)).Forms);
        Assert.Equal(["甲数量", "乙质量"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal("C9", reading.Source["/indicators/0/level3"].Cell);
        Assert.Equal(99.5m, reading.Form.Total.Score.Value);
    }

    [Fact]
    public void Read_ASheetOfCellsThatAreFormattedAndEmpty_IsRead()
    {
        var content = TestWorkbook.Of(GridSpec.Parse(SmallForm.With("1个", "1个")), book =>
        {
            var data = Data(book);
            for (var row = 13u; row <= 6000; row++) data.Append(new Row(new Cell { CellReference = $"XFD{row}" }) { RowIndex = row });
        });
        Assert.Single(SmallForm.Read(content).Forms);
    }

    [Fact]
    public void Read_ASheetWithManyCellsFarApart_IsTooLarge()
    {
        var content = TestWorkbook.Of(GridSpec.Parse(SmallForm.With("1个", "1个")), book =>
        {
            var data = Data(book);
            for (var row = 13u; row <= 4000; row++) data.Append(new Row(Text($"XFD{row}", "x")) { RowIndex = row });
        });
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(SmallForm.Read(content).Problems).Code);
    }

    private static byte[] With(string address, string text) => TestWorkbook.Of(GridSpec.Parse(SmallForm.With("1个", "1个")), book =>
    {
        var index = uint.Parse(address.AsSpan(address.AsSpan().IndexOfAnyInRange('0', '9')), System.Globalization.CultureInfo.InvariantCulture);
        var data = Data(book);
        var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex! == index) ?? data.AppendChild(new Row { RowIndex = index });
        row.Append(Text(address, text));

        // Enough rows between that the columns alone make it too much to look at.
        if (index < 100) data.Append(new Row(Text("A5000", "x")) { RowIndex = 5000 });
    });

    private static Cell Text(string address, string text) =>
        text.Length == 0 ? new Cell { CellReference = address } : new Cell { CellReference = address, DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };

    private static SheetData Data(WorkbookPart book) => book.WorksheetParts.First().Worksheet.GetFirstChild<SheetData>()!;
}
