using PerfEval.Cli.Rendering;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Tests.Rendering;

public sealed class ResultTextTests
{
    [Fact]
    public void Csv_RowsOfDifferentColumns_HasTheColumnsOfAll()
    {
        ResultRecord[] rows = [Row(("RowKey", "1"), ("Score", 9925L)), Row(("RowKey", "2"), ("Grade", "优"))];

        Assert.Equal(["RowKey,Score,Grade", "1,9925,", "2,,优"], ResultText.Csv(rows));
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-", "-")]
    public void Csv_TextFromOutside_IsOneHarmlessCell(string text, string cell) =>
        Assert.Equal(cell, ResultText.Csv([Row(("Text", text))]).Last());

    [Fact]
    public void Csv_ANegativeNumber_StaysANumber() => Assert.Equal("-5", ResultText.Csv([Row(("Fen", -5L))]).Last());

    [Fact]
    public void Csv_NoRows_IsEmpty() => Assert.Empty(ResultText.Csv([]));

    [Fact]
    public void Shown_ATime_IsBeijingsWhereCsvIsUtc()
    {
        var time = new DateTimeOffset(2023, 1, 2, 19, 4, 5, TimeSpan.Zero);

        Assert.Equal("2023-01-03 03:04", ResultText.Shown(time));
        Assert.Equal("2023-01-02T19:04:05Z", ResultText.Csv([Row(("At", time))]).Last());
    }

    [Fact]
    public void Json_KeepsTypes()
    {
        var time = new DateTimeOffset(2023, 1, 2, 11, 4, 5, TimeSpan.FromHours(8));

        var json = ResultText.Json(Row(("Fen", 12L), ("Verified", true), ("At", time), ("Name", "甲")));

        Assert.Equal("""{"Fen":12,"Verified":true,"At":"2023-01-02T03:04:05Z","Name":"\u7532"}""", json.ToJsonString());
    }

    private static ResultRecord Row(params (string Name, object Value)[] columns) =>
        new([.. columns.Select(column => KeyValuePair.Create(column.Name, column.Value))]);
}
