using PerfEval.Documents.Grids;
using PerfEval.Documents.Tests.Pdf.Paper;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf;

/// <summary>The same form on paper laid out in other ways reads the same.</summary>
public sealed class PdfLayoutTests
{
    private static readonly SelfEvaluationForm Form = Cells.Expected(Sample.WithDeviations);

    [Theory]
    [InlineData(0, false)]
    [InlineData(90, false)]
    [InlineData(180, false)]
    [InlineData(270, false)]
    [InlineData(0, true)]
    [InlineData(90, true)]
    public void Read_RotatedOrTurnedPage_IsReadUpright(int rotate, bool turned)
    {
        var paper = new PdfPaper { Rotate = rotate, Turned = turned };
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 6, Leading = 1.5, Bottom = 590 + (turned ? 0 : 240) });

        AssertForm(paper, Form);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    public void Read_TextBeyondAPagesCrop_IsLeftOut(int rotate)
    {
        var paper = new PdfPaper(1000, 2000) { Rotate = rotate, Crop = "200 1100 795 1942" };
        FormPaper.Print(Form, new PdfTable(paper, 220, 98, FormPaper.Widths) { Size = 6, Leading = 1.5 });
        FormPaper.Print(Cells.Expected(Sample.Plain), new PdfTable(paper, 220, 1000, FormPaper.Widths) { Size = 6, Leading = 1.5, Bottom = 1990 });

        AssertForm(paper, Form);
        Assert.Empty(Assert.Single(new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken).Forms).Confidence);
    }

    [Fact]
    public void Read_LinesDrawnAsThinRectangles_AreLines()
    {
        var paper = new PdfPaper { Filled = true };
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 6, Leading = 1.5 });

        AssertForm(paper, Form);
    }

    [Fact]
    public void Read_LinesDrawnDotByDot_AreLines()
    {
        var paper = new PdfPaper { Dotted = true };
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 6, Leading = 1.5 });

        AssertForm(paper, Form);
        Assert.Empty(Assert.Single(new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken).Forms).Confidence);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_TableOverPages_GoesOn(bool repeatsHeading)
    {
        var paper = new PdfPaper();
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 8, Bottom = 500, Heading = repeatsHeading ? FormPaper.IndicatorHeading : null });

        AssertForm(paper, Form);
        Assert.True(OnlyGrid(paper).Cells.Max(c => c.Position.Page) > 1);
    }

    [Fact]
    public void Read_PagesBesideOneAnotherOnASheet_AreReadOneAfterTheOther()
    {
        var paper = new PdfPaper(width: 1190, height: 600);
        var table = new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = 590, NextTop = 40, BesideLeft = 600 };
        FormPaper.Print(Form, table);

        AssertForm(paper, Form);
        Assert.Equal(1, OnlyGrid(paper).Cells.Max(c => c.Position.Page));
    }

    [Fact]
    public void Read_TwoFormsEachOverPages_AreTwoGrids()
    {
        var paper = new PdfPaper();
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = 500 });
        paper.NewPage();
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = 500 });

        var (grids, _) = PdfSample.Grids(paper.ToArray());
        Assert.Equal(2, grids.Length);
        Assert.All(grids, g => GridRows.AssertIndicators(Form, g));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Read_NoLines_AlignmentTellsTheCells(double leading)
    {
        var paper = new PdfPaper(height: 1200);
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        FormPaper.Print(Form, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Leading = leading, Bottom = 1190 });

        AssertForm(paper, Form);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_NoLinesOverPages_GoesOn(bool repeatsHeading)
    {
        var paper = new PdfPaper();
        FormPaper.Print(Form, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Bottom = 560, Heading = repeatsHeading ? FormPaper.IndicatorHeading : null });

        AssertForm(paper, Form);
    }

    [Fact]
    public void Read_NoLinesAndSumsThatDoNotHold_NothingIsReadWithoutDoubt()
    {
        var paper = new PdfPaper(height: 1200);
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        var form = Form with { Indicators = Form.Indicators.SetItem(0, Form.Indicators[0] with { Score = 0m }) };
        FormPaper.Print(form, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Bottom = 1190 });

        var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);

        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(form, reading.Form));
        Assert.Empty(reading.Source.Keys.Except(reading.Confidence.Keys));
    }

    [Fact]
    public void Read_NoLinesAndAGroupWhoseWeightIsNotItsRows_NothingIsReadWithoutDoubt()
    {
        var paper = new PdfPaper(height: 1200);
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        var group = Form.Indicators[0].Level1.Text;
        var form = Form with { SectionWeights = Form.SectionWeights.SetItem(group, Form.SectionWeights[group].Value!.Value - 5) };
        FormPaper.Print(form, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Bottom = 1190 });

        var reading = Assert.Single(new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken).Forms);

        Assert.Empty(reading.Source.Keys.Except(reading.Confidence.Keys));
    }

    [Fact]
    public void Read_NoLinesAndNoSpaceBetweenRows_NothingIsReadWithoutDoubt()
    {
        var paper = new PdfPaper(height: 1200);
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        FormPaper.Print(Form, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Leading = 0, Bottom = 1190 });

        var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);

        Assert.Contains(result.Problems, p => p.Code == ReadProblemCode.NoCells);
        Assert.All(result.Forms, f => Assert.Empty(f.Source.Keys.Except(f.Confidence.Keys)));
    }

    [Fact]
    public void Read_RowCutByAPageBreak_IsOneRow()
    {
        var paper = new PdfPaper();
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        var form = Form with { Indicators = Form.Indicators.SetItem(0, Form.Indicators[0] with { Deviation = "偏差原因分析说明文字很长很长一直写到下一页还没有写完改进措施加强管理" }) };
        FormPaper.Print(form, new PdfTable(paper, 20, 40, FormPaper.Widths) { CutsAfter = "偏差原因分析说明文字很长很长一直写到下一页还没有写完改进措施加强管理" });

        AssertForm(paper, form);
        Assert.Equal(2, OnlyGrid(paper).Cells.Max(c => c.Position.Page));
    }

    [Fact]
    public void Read_RowCutByAPageBreakBeforeTheDigitsOfItsName_IsOneRow()
    {
        const string Name = "普通国道及省道日常养护11";
        var paper = new PdfPaper();
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        var form = Form with { Indicators = Form.Indicators.SetItem(0, Form.Indicators[0] with { Name = Name, Deviation = "" }) };
        FormPaper.Print(form, new PdfTable(paper, 20, 40, FormPaper.Widths) { CutsAfter = Name });

        AssertForm(paper, form);
        Assert.Equal(2, OnlyGrid(paper).Cells.Max(c => c.Position.Page));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    public void Read_GroupsNameCutByAPageBreakBetweenItsRows_IsOneName(int onNextPage)
    {
        var isCut = false;
        for (var bottom = 400; bottom < 520; bottom += 10)
        {
            var paper = new PdfPaper();
            paper.Text(200, 30, 12, "项目支出绩效自评表");
            FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = bottom, BesideOnNextPage = onNextPage });

            AssertForm(paper, Form);
            isCut |= OnlyGrid(paper).Cells.Any(c => c.Position.Page == 1 && c.Text.StartsWith("产出指标", StringComparison.Ordinal) && c.RowSpan > 1);
        }

        Assert.True(isCut);
    }

    [Theory]
    [InlineData(460)]
    [InlineData(480)]
    [InlineData(500)]
    [InlineData(520)]
    [InlineData(540)]
    public void Read_EmptyTemplateRowsAtAPageBreak_AreNoPartOfARow(double bottom)
    {
        var paper = new PdfPaper();
        var left = Form.Indicators[0] with { Name = "指标2：", Target = "", Actual = "", Weight = NumberCell.Blank, Score = NumberCell.Blank, Deviation = "" };
        var printed = Form with { Indicators = [.. Form.Indicators.SelectMany(i => new[] { i, left with { Level1 = i.Level1, Level2 = "" } })] };
        FormPaper.Print(printed, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 8, Bottom = bottom });

        AssertForm(paper, Form);
    }

    [Fact]
    public void Read_CharactersSetApart_AreWordsAndNumbers()
    {
        var paper = new PdfPaper(width: 1200) { Tracking = 4 };
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, [.. FormPaper.Widths.Select(w => w * 2)]) { Size = 7 });

        AssertForm(paper, Form);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    [InlineData(20)]
    [InlineData(24)]
    public void Read_RowsLowerThanTheirTexts_NothingIsWrongWithoutDoubt(double tallest)
    {
        var paper = new PdfPaper();
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        var form = Form with { Indicators = Form.Indicators.SetItem(1, Form.Indicators[1] with { Deviation = "受雨季偏长影响，部分河段施工推迟，沿线投诉未能按计划下降；改进措施：明年提前安排施工，加强围挡和保洁，并按月通报。" }) };
        FormPaper.Print(form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Tallest = tallest });

        var reading = Assert.Single(new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken).Forms);
        Assert.Contains("/indicators/1/deviation", reading.Confidence.Keys);
        Assert.Empty(Cells.DifferingCells(form, reading.Form).Select(d => d.Pointer).Except(reading.Confidence.Keys));
    }

    [Fact]
    public void Read_NoLinesAndMoreGroupsThanRows_IsNotCalledDamaged()
    {
        double[] columns = [20, 80, 150, 250, 330, 400, 450];
        var paper = new PdfPaper();
        Print(100, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
        Print(130, "", "数量指标", "甲数量", "1个", "1个", "10", "10");
        foreach (var (y, group) in new[] { (144, "产出指标"), (168, "效益指标"), (190, "满意度指标") }) Print(y, group);
        Print(220, "总分", "", "", "", "", "100", "99");

        Assert.DoesNotContain(new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken).Problems, p => p.Code == ReadProblemCode.Damaged);

        void Print(double y, params string[] cells)
        {
            for (var i = 0; i < cells.Length; i++) paper.Text(columns[i], y, 8, cells[i]);
        }
    }

    [Fact]
    public void Read_FormsUnderOneAnother_HaveEachTheirOwnHeading()
    {
        for (var bottom = 400; bottom < 800; bottom += 20)
        {
            var paper = new PdfPaper();
            var table = new PdfTable(paper, 20, 40, FormPaper.Widths) { Bottom = bottom };
            FormPaper.Print(Form, table);
            FormPaper.Print(Form with { ProjectCode = Form.ProjectCode.Text[..^1] + "9" }, table);

            var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
            Assert.Empty(result.Problems);
            Assert.Equal(2, result.Forms.Length);
            Assert.All(result.Forms, f => Assert.Equal(Form.Indicators, f.Form.Indicators));
        }
    }

    private static void AssertForm(PdfPaper paper, SelfEvaluationForm expected)
    {
        var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => p.MessageEn)));
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(expected, reading.Form));
        Assert.Equal("", string.Join('\n', reading.Confidence.Select(c => c.Key + ": " + c.Value.Reason)));
    }

    private static Grid OnlyGrid(PdfPaper paper)
    {
        var (grids, problems) = PdfSample.Grids(paper.ToArray());
        Assert.Empty(problems);
        return Assert.Single(grids);
    }
}
