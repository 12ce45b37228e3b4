using System.Text;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Intake;

/// <summary>Files that are not what they should be: each ends with a row and a receipt that says what and where.</summary>
public sealed class BadFileTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";

    [Fact]
    public Task A_file_that_is_no_form_is_refused() => IsRefusedAsync(Encoding.UTF8.GetBytes("会议纪要\n时间：2022年5月\n地点：三楼会议室\n"), "not-a-form");

    [Fact]
    public Task An_empty_file_is_refused() => IsRefusedAsync([], "empty");

    [Fact]
    public Task A_file_of_blanks_is_refused() => IsRefusedAsync(" \r\n\t\n"u8.ToArray(), "blank");

    [Fact]
    public Task Bytes_that_are_no_text_are_refused()
    {
        var content = new byte[4096];
        new Random(7).NextBytes(content);
        return IsRefusedAsync(content, "binary");
    }

    [Fact]
    public Task A_picture_is_refused() => IsRefusedAsync([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[500]], "unsupported-format");

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_with_its_line()
    {
        var text = FormText.Number(1).ToString();
        var cut = Encoding.UTF8.GetBytes("附件\n\n" + text[..text.IndexOf("效益指标", StringComparison.Ordinal)]);

        var receipt = await IsRefusedAsync(cut, "truncated");

        Assert.NotNull(Assert.Single(receipt.Problems).Position.Line);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_unread_with_both_sizes()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var content = new byte[25 * 1024 * 1024];
        content.AsSpan().Fill((byte)' ');

        await app.EvaluateAsync(Name, content);

        var problem = await IsRefusedAsync(app, Name, "too-large");
        Assert.Contains("26214400", problem.MessageZh, StringComparison.Ordinal);
        Assert.Contains("20971520", problem.MessageZh, StringComparison.Ordinal);
        Assert.Empty(await app.Storage.NamesAsync(StorageNames.Work));
    }

    [Fact]
    public async Task A_file_in_GB18030_gives_the_same_rows_as_in_UTF_8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = FormText.File(FormText.Number(1), FormText.Number(2).Normal());
        await using var utf8 = await TestApp.StartAsync(azurite);
        await using var gb18030 = await TestApp.StartAsync(azurite);

        await utf8.EvaluateAsync(Name, content);
        await gb18030.EvaluateAsync(Name, Encoding.GetEncoding("GB18030").GetBytes(Encoding.UTF8.GetString(content)));

        var expected = await utf8.Storage.IndicatorsAsync();
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Select(row => (row.PartitionKey, row.RowKey, row.Level3, row.Target, row.Actual, row.SelfScoreHundredths)),
            (await gb18030.Storage.IndicatorsAsync()).Select(row => (row.PartitionKey, row.RowKey, row.Level3, row.Target, row.Actual, row.SelfScoreHundredths)));
    }

    [Fact]
    public async Task A_good_form_among_broken_ones_is_evaluated_and_the_broken_ones_are_named()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var good = FormText.Number(2).Normal();
        var broken = FormText.Number(1).ToString();
        var content = broken[..broken.IndexOf("效益指标", StringComparison.Ordinal)] + "\n" + good + "\n" + broken[..broken.IndexOf("年度总体目标", StringComparison.Ordinal)];

        await app.EvaluateAsync(Name, Encoding.UTF8.GetBytes(content));

        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Evaluated, 1, 2, "truncated"), (submission.Status, submission.FormsRead, submission.Problems, submission.Error));
        Assert.Equal(good.Key, Assert.Single(await app.Storage.EvaluationsAsync()).FormKey);
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal(good.Key, Assert.Single(receipt.Forms).FormKey);
        Assert.All(receipt.Problems, problem => Assert.NotNull(problem.Position.Line));
        Assert.Equal(2, receipt.Problems.Length);
        Assert.True(receipt.Problems[0].Position.Line < receipt.Problems[1].Position.Line);
    }

    [Fact]
    public async Task A_refused_file_that_is_replaced_by_a_good_one_is_evaluated()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, []);

        await app.EvaluateAsync(Name, FormText.File(FormText.Number(1)));

        Assert.Equal([SubmissionStatus.Failed, SubmissionStatus.Evaluated], (await app.Storage.SubmissionsAsync()).OrderBy(row => row.UploadedAt).Select(row => row.Status));
        Assert.Equal(SubmissionStatus.Evaluated, (await app.Storage.ReceiptAsync(Name)).Status);
    }

    private async Task<Receipt> IsRefusedAsync(byte[] content, string code)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, content);
        await IsRefusedAsync(app, Name, code);
        return await app.Storage.ReceiptAsync(Name);
    }

    private static async Task<Documents.ReadProblem> IsRefusedAsync(TestApp app, string name, string code)
    {
        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, code, 0), (submission.Status, submission.Error, submission.FormsRead));
        Assert.NotNull(submission.CompletedAt);
        var receipt = await app.Storage.ReceiptAsync(name);
        Assert.Equal((submission.RowKey, SubmissionStatus.Failed), (receipt.Submission, receipt.Status));
        var problem = Assert.Single(receipt.Problems);
        Assert.Equal(code, problem.Code);
        Assert.NotEmpty(problem.MessageZh);
        Assert.NotEmpty(problem.MessageEn);
        Assert.Empty(await app.Storage.EvaluationsAsync());
        return problem;
    }
}
