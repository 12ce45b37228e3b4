using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Receipts;

public sealed class ReceiptRendererTests : IAsyncDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>";
    private readonly ReceiptRenderer _renderer = new();

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    [Fact]
    public async Task RenderAsync_HostileTextInEveryCell_StaysText()
    {
        var page = await _renderer.RenderAsync(Receipt(Hostile));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_IsOneFileThatNeedsNothingElse()
    {
        var page = await _renderer.RenderAsync(Receipt("项目"));

        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_SaysOfWhenItIsAndWhereTheOneIsThatIsWrittenAgain()
    {
        var page = await _renderer.RenderAsync(Receipt("项目") with { UploadedAt = new(2023, 3, 1, 0, 0, 0, TimeSpan.Zero), IssuedAt = new(2023, 3, 2, 4, 5, 0, TimeSpan.Zero) });

        Assert.Contains("结果截至</dt><dd>2023-03-02 12:05", page, StringComparison.Ordinal);
        Assert.Contains("receipts/项目/项目.html", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms.zip", "子文件夹/纪要.docx", "子文件夹/纪要.docx，第 1 行")]
    [InlineData("馆/纪要.docx", "纪要.docx", ">第 1 行")]
    public async Task RenderAsync_APartThatWasNotRead_IsNamedByItsEntryWhereTheFileIsAnArchive(string path, string file, string said)
    {
        var problem = new ReadProblem("not-a-form", new SourcePosition { File = file, Line = 1 }, "没有找到自评表。", "No form.");

        Assert.Contains(said, await _renderer.RenderAsync(Receipt("项目") with { Path = path, Problems = [problem] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_ChineseIsReadableInTheSource() => Assert.Contains("公务用车购置", await _renderer.RenderAsync(Receipt("公务用车购置")), StringComparison.Ordinal);

    [Fact]
    public async Task RenderAsync_AFindingOfARow_StandsUnderThatRow()
    {
        var page = await _renderer.RenderAsync(Receipt("项目"));

        var row = page.IndexOf("第一行指标", StringComparison.Ordinal);
        var finding = page.IndexOf("第一行有差错", StringComparison.Ordinal);
        var next = page.IndexOf("第二行指标", StringComparison.Ordinal);
        Assert.True(row >= 0 && row < finding && finding < next);
    }

    [Theory]
    [InlineData("zh-CN", "自评得分", "第一行有差错")]
    [InlineData("en", "Self-score", "The first row is wrong")]
    public async Task RenderAsync_SpeaksTheLanguageAskedFor(string language, string label, string message)
    {
        var page = await _renderer.RenderAsync(Receipt("项目"), CultureInfo.GetCultureInfo(language));

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(label, page, StringComparison.Ordinal);
        Assert.Contains(message, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "此格在文件的隐藏行或隐藏列中。", "《预算法》")]
    [InlineData("en", "The cell is in a hidden row or column of the file.", "Budget Law")]
    public async Task RenderAsync_SaysWhyACellIsDoubtfulAndWhereARuleComesFromInThatLanguage(string language, string reason, string source)
    {
        var receipt = Receipt("项目");
        var form = receipt.Forms[0] with
        {
            Doubts = [receipt.Forms[0].Doubts[0] with { Reason = "此格在文件的隐藏行或隐藏列中。" }],
            Findings = [receipt.Forms[0].Findings[0] with { Source = "《预算法》", SourceEn = "Budget Law" }],
        };

        var page = await _renderer.RenderAsync(receipt with { Forms = [form] }, CultureInfo.GetCultureInfo(language));

        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains(source, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zip", true)]
    [InlineData("xlsx", false)]
    public async Task RenderAsync_FormOfAnArchive_NamesTheFileInIt(string format, bool isNamed)
    {
        var receipt = Receipt("项目") with { Format = format };

        var page = await _renderer.RenderAsync(receipt with { Forms = [receipt.Forms[0] with { File = "表/办公用房.xlsx" }] });

        Assert.Equal(isNamed, page.Contains("表/办公用房.xlsx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_WhatIsOnlyWorthKnowing_IsNotCountedAsUnread()
    {
        var receipt = Receipt("项目");
        var note = new ReadProblem(ReadProblemCode.NotPrinted, new SourcePosition { Line = 3 }, "没有：偏差原因。", "No reasons.");

        var noted = await _renderer.RenderAsync(receipt with { Problems = [note] });
        var both = await _renderer.RenderAsync(receipt with { Problems = [note, .. receipt.Problems] });

        Assert.Contains("没有：偏差原因。", noted, StringComparison.Ordinal);
        Assert.DoesNotContain("未能读取", noted, StringComparison.Ordinal);
        Assert.Contains("1 处未能读取", both, StringComparison.Ordinal);
    }

    private static Receipt Receipt(string text) => new()
    {
        Submission = "0123456789abcdef0123456789abcdef",
        Unit = text,
        Path = text,
        Status = SubmissionStatus.Evaluated,
        Problems = [new ReadProblem("not-a-form", new SourcePosition { Line = 3 }, text, text)],
        Forms =
        [
            new ReceiptForm
            {
                Number = 1,
                FormKey = "2022440000221061500000001",
                Year = "2022",
                ProjectCode = text,
                ProjectName = text,
                ImplementingUnit = text,
                PrimaryBudgetUnit = text,
                GoalExpected = text,
                GoalActual = text,
                NextZh = text,
                NextEn = text,
                Disposition = FormDisposition.Written,
                Status = FormStatus.Returned,
                Risk = RiskLevel.Blocked,
                Rows = [Row(1, "第一行指标", text), Row(2, "第二行指标", text)],
                Findings = [Finding(1, "第一行有差错", "The first row is wrong", text), Finding(null, text, text, text)],
                Doubts = [new ReceiptDoubt("/indicators/0/target", new SourcePosition { Sheet = text, Cell = "F17" }, text)],
            },
        ],
    };

    private static ReceiptRow Row(int number, string name, string text) =>
        new(number, text, text, name, text, text, 10, 10, text, 9.5m, IndicatorOutcome.NotMet);

    private static ReceiptFinding Finding(int? row, string zh, string en, string text) =>
        new("total-sum", Severity.Error, text, row, text, text, zh, en, text, ImmutableArray.Create(new SourcePosition { Line = 7 }));
}
