using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Lines of funds that are none of ours by name, or several of one kind: text gives the amounts that cells give.</summary>
public sealed class FundLinesInTextTests
{
    [Theory]
    [InlineData("fund-levels")]
    [InlineData("fund-parts")]
    [InlineData("fund-repeated")]
    [InlineData("fund-unknown")]
    public void Read_SeveralLinesOfOneKind_AreWhatTheyAreInCells(string name)
    {
        var inCells = Assert.Single(new DocumentReader().Read(TestWorkbook.Of(File.ReadAllText(Repository.Layout(name, "grid"))), "upload.xlsx", TestContext.Current.CancellationToken).Forms);
        var inText = Sample.Form(LayoutText.Of(name));
        Assert.Equal(inCells.Form.Funds, inText.Form.Funds);
        Assert.Equal(Doubts(inCells), Doubts(inText));
    }

    [Fact]
    public void Read_UnknownLineBesideOtherFunds_IsAddedToThemWithDoubt()
    {
        var form = Sample.Form(LayoutText.Of("fund-unknown").Replace("上年结转资金 200 200 190", "其他资金 200 200 190", 1));
        Assert.Equal((NumberCell)285m, form.Form.Funds.Other.Executed);
        Assert.Contains("/funds/other/executed", form.Confidence.Keys);
    }

    [Fact]
    public void Read_SourcesBesideTheirHeading_AreAddedUp()
    {
        var form = Sample.Form(LayoutText.Of("fund-levels").Replace("其中：中央补助", "项目资金 其中：中央补助", 1));
        Assert.Equal((NumberCell)760m, form.Form.Funds.CurrentYearAppropriation.Executed);
    }

    [Fact]
    public void Read_ScoreOfTheWholeFormBesideTheRate_IsNoScoreOfTheExecution()
    {
        var form = Sample.Form(LayoutText.Of("whole-score-beside-rate")).Form;
        Assert.Equal(((NumberCell)98m, NumberCell.Absent, (NumberCell)96.8m), (form.Funds.Total.ExecutionRate, form.Funds.Total.Score, form.Total.Score));
    }

    private static IEnumerable<KeyValuePair<string, CellDoubt>> Doubts(FormReading form) => form.Confidence.Where(d => d.Key.StartsWith("/funds/", StringComparison.Ordinal));
}
