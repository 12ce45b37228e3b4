using System.Globalization;
using System.Text;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf;

/// <summary>A PDF that cannot be read is named as what it is, in time.</summary>
public sealed class BadPdfTests
{
    private static readonly TimeSpan LongestTestRun = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData("%PDF-1.4")]
    [InlineData("%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[2 0 R]>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 2147483647/Kids[]>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n2 0 R\nendobj\n2 0 obj\n1 0 R\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    public void Read_BrokenStructure_IsNamed(string content)
    {
        var (grids, problems) = PdfSample.Grids(Encoding.Latin1.GetBytes(content));

        Assert.Empty(grids);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Read_DeeplyNestedObjects_IsNamed()
    {
        const int Depth = 200_000;
        var nested = "%PDF-1.7\n1 0 obj\n" + new string('[', Depth) + new string(']', Depth) + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF";

        var (grids, problems) = PdfSample.Grids(Encoding.Latin1.GetBytes(nested));

        Assert.Empty(grids);
        Assert.NotEmpty(problems);
    }

    /// <summary>Pages made to take long: each must end, and what costs the product of its lines and characters would not within a test run.</summary>
    [Theory]
    [InlineData("lines at texts")]
    [InlineData("cells in turn")]
    public void Read_PageMadeToTakeLong_Ends(string kind)
    {
        const int Many = 12_000;
        var paper = new PdfPaper();
        var drawn = new StringBuilder();
        if (kind == "lines at texts")
        {
            for (var i = 0; i < Many / 2; i++) drawn.Append(CultureInfo.InvariantCulture, $"50 {i % 700} m 550.9 {i % 700} l S\nBT /F1 500 Tf 1 0 0 1 50 {i % 700} Tm <{0x4E00 + i:X4}> Tj ET\n");
        }
        else
        {
            var table = new PdfTable(paper, 50, 50, 250, 250);
            table.Row((1, "项目"), (1, "名称"));
            table.Row((1, "指标"), (1, "得分"));
            for (var i = 0; i < Many; i++) drawn.Append(CultureInfo.InvariantCulture, $"BT /F1 1 Tf 1 0 0 1 {60 + (i % 200)} {(i % 2 == 0 ? 785 : 765)} Tm <{0x4E00 + (i / 2):X4}> Tj ET\n");
        }

        paper.Draw(drawn.ToString());

        Assert.True(paper.ToArray().Length < new ReadLimits().MaxPageBytes);
        Assert.NotEmpty(PdfSample.Grids(paper.ToArray(), new ReadLimits { MaxTime = LongestTestRun }).Grids);
    }

    [Fact]
    public void Read_PasswordNeeded_SaysSo()
    {
        const string Encryption = "/Encrypt<</Filter/Standard/V 1/R 2/O<0123456789012345678901234567890123456789012345678901234567890123>/U<0123456789012345678901234567890123456789012345678901234567890123>/P -4>>/ID[<00><00>]";
        var paper = new PdfPaper();
        paper.Text(50, 50, 10, "项目支出绩效自评表");

        var (grids, problems) = PdfSample.Grids(paper.ToArray(Encryption));

        Assert.Empty(grids);
        Assert.Equal(ReadProblemCode.Encrypted, Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_PicturesOnly_IsNamedAsAScan()
    {
        var paper = new PdfPaper();
        paper.Draw("q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q");

        var (grids, problems) = PdfSample.Grids(paper.ToArray());

        Assert.Empty(grids);
        var problem = Assert.Single(problems);
        Assert.Equal(ReadProblemCode.NoText, problem.Code);
        Assert.Contains("扫描", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FontThatDoesNotSayWhatItsCodesMean_IsNamedAndMarked()
    {
        var paper = new PdfPaper { Meaningless = true };
        paper.Text(50, 50, 10, "AB12");

        var (grids, problems) = PdfSample.Grids(paper.ToArray());

        Assert.Equal(ReadProblemCode.InvalidBytes, Assert.Single(problems).Code);
        Assert.Equal("\uFFFD\uFFFD\uFFFD\uFFFD", Assert.Single(Assert.Single(grids).Cells).Text);
    }

    // A file written again whose fonts' maps are wrong has á for the brackets of （万元）, and amounts in another font that are right.
    [Fact]
    public void Read_FontsThatSayOfManyCharactersWhatNoFormHas_AllPagesOfTheFormAreMarked()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 100, 100).Row((1, "资金á万元à"), (1, "执行数á"));
        paper.NewPage();
        new PdfTable(paper, 50, 50, 100, 100).Row((1, "其他资金"), (1, "280"));

        var (grids, problems) = PdfSample.Grids(paper.ToArray());

        Assert.Equal(ReadProblemCode.InvalidBytes, Assert.Single(problems).Code);
        Assert.All(Assert.Single(grids).Cells, c => Assert.Equal(ReadMessages.DoubtFontMap, c.Doubt));
    }

    [Fact]
    public void Read_ForeignName_MarksNoOtherPage()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 100, 100).Row((1, "项目负责人"), (1, "José"));
        paper.NewPage();
        new PdfTable(paper, 50, 50, 100, 100).Row((1, "其他资金"), (1, "280"));

        Assert.Null(Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells, c => c.Text == "280").Doubt);
    }

    // The title and 三级指标 are not on the paper, and rows stand too close to be told apart.
    [Fact]
    public void Read_ColumnsOfAnEvaluationWithoutLinesThatCannotBeRead_AreAFormAllTheSame()
    {
        const string Spec = "单位|<|河道管理处|<|<|<\n一级指标|二级指标|指标名称|目标值|实际值|自评得分\n产出指标|数量指标|清淤长度|12|12|5\n^|^|培训人次|200|200|5\n^|^|检查次数|12|12|5\n";
        var style = new PaperStyle { IsRuled = false, Leading = 0 };

        var result = new DocumentReader().Read(GridPaper.Of(Spec.TrimEnd('\n'), style), "form.pdf", TestContext.Current.CancellationToken);

        Assert.Empty(result.Forms);
        Assert.Equal(ReadProblemCode.NoCells, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_InvisibleText_IsNamedAsRecognised()
    {
        var paper = new PdfPaper { RenderingMode = 3 };
        paper.Text(50, 50, 10, "项目名称");

        var (_, problems) = PdfSample.Grids(paper.ToArray());

        Assert.Equal(ReadProblemCode.RecognisedText, Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_PrivateUseCharacters_AreMarked()
    {
        var paper = new PdfPaper();
        paper.Text(50, 50, 10, "项目\uE123");

        var (grids, problems) = PdfSample.Grids(paper.ToArray());

        Assert.Equal(ReadProblemCode.InvalidBytes, Assert.Single(problems).Code);
        Assert.Equal("项目\uFFFD", Assert.Single(Assert.Single(grids).Cells).Text);
    }

    [Fact]
    public void Read_EndCutOff_IsNamed()
    {
        var whole = PdfSample.Bytes(Sample.Plain);

        for (var part = 1; part < 8; part++)
        {
            var (_, problems) = PdfSample.Grids(whole[..(whole.Length * part / 8)]);
            Assert.NotEmpty(problems);
        }
    }

    [Fact]
    public void Read_MorePagesThanTheLimit_ReadsTheFirstAndNamesTheRest()
    {
        var paper = new PdfPaper();
        paper.Text(50, 50, 10, "项目名称");
        paper.NewPage();
        paper.Text(50, 50, 10, "项目名称");

        var (grids, problems) = PdfSample.Grids(paper.ToArray(), new ReadLimits { MaxPages = 1 });

        Assert.Single(grids);
        var problem = Assert.Single(problems);
        Assert.Equal((ReadProblemCode.TooManyPages, 2), (problem.Code, problem.Position.Page));
    }

    [Fact]
    public void Read_MoreCharactersThanTheLimit_IsNamed()
    {
        var (grids, problems) = PdfSample.Grids(PdfSample.Bytes(Sample.Plain), new ReadLimits { MaxLetters = 100 });

        Assert.Empty(grids);
        Assert.Equal(ReadProblemCode.TooManyLetters, Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_UnpacksToMoreThanTheLimit_IsNamed()
    {
        var (grids, problems) = PdfSample.Grids(PdfSample.Bytes(Sample.Plain), new ReadLimits { MaxUnpackedBytes = 1000 });

        Assert.Empty(grids);
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_APageDrawnByMoreThanTheLimit_IsNamedAndNotRead()
    {
        var (grids, problems) = PdfSample.Grids(PdfSample.Bytes(Sample.Plain), new ReadLimits { MaxPageBytes = 1000 });

        Assert.Empty(grids);
        var problem = Assert.Single(problems);
        Assert.Equal((ReadProblemCode.OverLimit, 1), (problem.Code, problem.Position.Page));
        Assert.Contains("1000", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FormsThatCallFormsTenTimesEach_IsNamedAndNotRead()
    {
        const int Depth = 12;
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X0 5 0 R>>>>>>",
            "<</Length 6>>stream\n/X0 Do\nendstream",
        };
        for (var level = 0; level < Depth; level++)
        {
            var calls = string.Concat(Enumerable.Repeat($"/X{level + 1} Do ", 10));
            objects.Add($"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X{level + 1} {level + 6} 0 R>>>>/Length {calls.Length}>>stream\n{calls}\nendstream");
        }

        objects.Add("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 4>>stream\n0 0 m\nendstream");
        var (_, problems) = PdfSample.Grids(PdfObjects.File(objects));

        Assert.Contains(problems, problem => problem.Code == ReadProblemCode.OverLimit);
    }

    [Fact]
    public void Read_LongerThanTheLimit_IsNamed()
    {
        var (grids, problems) = PdfSample.Grids(PdfSample.Bytes(Sample.Plain), new ReadLimits { MaxTime = TimeSpan.FromTicks(1) });

        Assert.Empty(grids);
        Assert.Equal(ReadProblemCode.TooSlow, Assert.Single(problems).Code);
    }
}
