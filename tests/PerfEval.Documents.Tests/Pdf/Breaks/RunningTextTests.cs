using PerfEval.Documents.Tests.Pdf.Paper;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf.Breaks;

/// <summary>What a program prints at the head and the foot of every page is no part of the table that goes on over pages.</summary>
public sealed class RunningTextTests
{
    private static readonly SelfEvaluationForm Form = Cells.Expected(Sample.WithDeviations);

    [Theory]
    [InlineData("2023/1/15 10:20", "项目支出绩效自评表", "file:///D:/导出/自评表.html", "1/2")]
    [InlineData("2023/1/15 10:20", "项目支出绩效自评表", "https://jx.example.gov.cn/form?id=1", "")]
    [InlineData("福田区绩效管理系统", "内部资料", "制表：财政局", "第1页 共2页")]
    [InlineData("", "", "福田区绩效管理系统", "")]
    public void Read_HeadAndFootOfEveryPage_AreNoRows(string left, string title, string foot, string number)
    {
        var paper = Printed();
        paper.OnEveryPage(page =>
        {
            paper.Text(30, 25, 8, left);
            paper.Text(260, 25, 8, title);
            paper.Text(30, 825, 8, foot);
            paper.Text(500, 825, 8, number.Replace("1/2", $"{page}/2", StringComparison.Ordinal).Replace("第1", $"第{page}", StringComparison.Ordinal));
        });

        var reading = Read(paper);

        Assert.Equal("", Cells.Differences(Form, reading.Form));
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_TextBetweenTheTablesOfTwoPagesThatIsOnNoOther_IsNoRowAndTheRowBelowIsDoubted()
    {
        var paper = Printed();
        paper.OnEveryPage(page => paper.Text(30, 825, 8, page == 1 ? "社会效益指标 保障机构正常运转" : ""));

        var reading = Read(paper);

        Assert.Equal("", Cells.Differences(Form, reading.Form));
        Assert.All(reading.Confidence.Values, d => Assert.Equal(ReadMessages.DoubtBetweenPages, d.Reason));
        Assert.Single(reading.Confidence.Keys, k => k.StartsWith("/indicators/", StringComparison.Ordinal) && k.EndsWith("/weight", StringComparison.Ordinal));
    }

    private static PdfPaper Printed()
    {
        var paper = new PdfPaper();
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = 500 });
        return paper;
    }

    private static FormReading Read(PdfPaper paper)
    {
        var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        return Assert.Single(result.Forms);
    }
}
