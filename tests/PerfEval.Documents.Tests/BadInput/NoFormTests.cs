using System.Text;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Documents.Tests.Layouts;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.BadInput;

public sealed class NoFormTests
{
    [Fact]
    public void Read_EmptyFile_SaysEmpty() => AssertOnly(ReadProblemCode.Empty, Sample.Read([]));

    [Theory]
    [InlineData(" ")]
    [InlineData("\n\r\n\t \u3000\f\n")]
    public void Read_WhiteSpaceOnly_SaysBlank(string text) => AssertOnly(ReadProblemCode.Blank, Sample.Read(text));

    [Theory]
    [InlineData("hello")]
    [InlineData("采购清单\n项目名称 规格型号 数量 金额\n打印机 A4 2 3000\n合计 3000\n")]
    [InlineData("关于经费的请示\n项目名称：道路改造\n项目单位：某局\n我单位申请经费100万元，请审批。\n")]
    [InlineData("会议纪要\n时间：2022年3月1日\n地点：第一会议室\n议题：项目评审。\n")]
    public void Read_AnotherText_SaysNotAForm(string text) => AssertOnly(ReadProblemCode.NotAForm, Sample.Read(text));

    [Theory]
    [InlineData("采购清单 | < | < | <\n项目名称 | 规格型号 | 数量 | 金额\n打印机 | A4 | 2 | 3000\n合计 | | | 3000")]
    [InlineData("发票 | < | < | <\n购买方 | 甲单位 | 密码区 | 0092\n项目名称 | 餐饮服务 | 金额 | 510.68\n价税合计 | < | 526.00 | <")]
    public void Read_AnotherTableThatNamesProjects_SaysNotAForm(string grid)
    {
        AssertOnly(ReadProblemCode.NotAForm, SmallForm.Read(TestWorkbook.Of(grid)));
        AssertOnly(ReadProblemCode.NotAForm, SmallForm.Read(GridPaper.Of(grid, new PaperStyle()), "upload.pdf"));
    }

    [Fact]
    public void Read_AListOfPurchasesBehindAForm_IsLeftOut()
    {
        var result = SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个") + "\n== 采购清单\n项目名称 | 规格型号 | 数量 | 金额\n打印机 | A4 | 2 | 3000"));
        Assert.Single(result.Forms);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Read_RandomBytes_SaysBinary()
    {
        var bytes = new byte[10_000];
        new Random(1).NextBytes(bytes);
        AssertOnly(ReadProblemCode.Binary, Sample.Read(bytes));
    }

    [Fact]
    public void Read_MoreBytesThanTheLimit_SaysTooLarge()
    {
        var limits = new ReadLimits { MaxBytes = 100 };
        AssertOnly(ReadProblemCode.TooLarge, Sample.Read(new byte[101], limits));
        Assert.Empty(Sample.Read(Encoding.UTF8.GetBytes(new string('x', 100)), limits).Problems.Where(p => p.Code == ReadProblemCode.TooLarge));
    }

    [Theory]
    [InlineData("xlsx", "PK\u0003\u0004....[Content_Types].xml....xl/workbook.xml")]
    [InlineData("docx", "PK\u0003\u0004....[Content_Types].xml....word/document.xml")]
    [InlineData("zip", "PK\u0003\u0004....forms.txt")]
    public void Read_BeginningOfAnArchive_NamesTheFormatAndSaysDamaged(string format, string content)
    {
        var result = Sample.Read(Encoding.Latin1.GetBytes(content));
        Assert.Equal(format, result.Format);
        AssertOnly(ReadProblemCode.Damaged, result);
    }

    [Fact]
    public void Read_WorkbookOfOldOffice_NamesItByContent() =>
        Assert.Equal("xls", Sample.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Format);

    [Fact]
    public void Read_AnyProblem_SpeaksBothLanguagesAndNamesTheFile()
    {
        var problem = Assert.Single(Sample.Read("hello").Problems);
        Assert.Contains("自评表", problem.MessageZh, StringComparison.Ordinal);
        Assert.Contains("form", problem.MessageEn, StringComparison.Ordinal);
        Assert.Equal("upload.txt", problem.Position.File);
    }

    [Fact]
    public void Read_TextOfTargetsUnderAnyTitle_SaysThatItIsAnotherForm() => AssertOnly(ReadProblemCode.OtherForm, Sample.Read(LayoutText.Of("merged-targets-untitled")));

    private static void AssertOnly(string code, ReadResult result)
    {
        Assert.Empty(result.Forms);
        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }
}
