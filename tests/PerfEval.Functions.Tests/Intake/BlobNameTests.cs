using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Intake;

/// <summary>Names of uploads that are long, odd or meant to deceive.</summary>
public sealed class BlobNameTests(Azurite azurite)
{
    private static readonly byte[] Form = FormText.File(FormText.Number(1));

    public static TheoryData<string> OddNames =>
    [
        "图书馆/2022 年 自评表（终稿） 1.txt", "a b/c d/e f.txt", "图书馆/100%/forms#1?.txt", "图书馆/it's|\"quoted\".txt", "unit/%2e%2e/forms.txt", "图书馆/～.txt",
        "图书馆/a..b/...txt",
    ];

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task A_file_of_an_odd_name_is_evaluated_and_gets_a_receipt_that_says_the_name(string name)
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.EvaluateAsync(name, Form);

        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Evaluated, name), (submission.Status, submission.UnitFolder + "/" + submission.Path));
        var receipt = await OnlyReceiptAsync(app);
        Assert.Equal(name, receipt.Unit + "/" + receipt.Path);
        Assert.Single(receipt.Forms);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('表')]
    public async Task A_name_of_a_thousand_characters_is_whole_in_its_row_and_receipt(char filling)
    {
        var name = "图书馆/" + new string(filling, 992) + ".txt";
        await using var app = await TestApp.StartAsync(azurite);

        await app.EvaluateAsync(name, Form);

        Assert.Equal(1000, name.Length);
        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Evaluated, name), (submission.Status, "图书馆/" + submission.Path));
        Assert.Equal(name, "图书馆/" + (await OnlyReceiptAsync(app)).Path);
    }

    [Fact]
    public async Task Two_long_names_that_begin_alike_are_two_paths()
    {
        var name = "图书馆/" + new string('x', 900);
        await using var app = await TestApp.StartAsync(azurite);

        await app.EvaluateAsync(name + "1.txt", Form);
        await app.EvaluateAsync(name + "2.txt", FormText.File(FormText.Number(2)));

        Assert.Equal(2, (await app.Storage.NamesAsync(StorageNames.Receipts)).Count(blob => blob.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Equal(4, (await app.Storage.RawAsync(TableNames.Submissions)).Count);
    }

    [Theory]
    [InlineData("图书馆/../机密局/forms.txt")]
    [InlineData("图书馆/./../机密局/forms.txt")]
    [InlineData("../机密局/forms.txt")]
    [InlineData("图书馆\\..\\机密局/forms.txt")]
    public async Task A_name_that_folds_to_another_is_refused_and_the_other_is_never_read(string name)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync("机密局/forms.txt", Form);

        await app.DeliverAsync(name);
        await app.SettleAsync();

        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, "unsafe-name", name), (submission.Status, submission.Error, submission.UnitFolder + "/" + submission.Path));
        Assert.DoesNotContain(app.Traffic.Calls, call => call.Contains("/reports/", StringComparison.Ordinal));
        Assert.Empty(await app.Storage.EvaluationsAsync());
        var receipt = await OnlyReceiptAsync(app);
        Assert.Equal("unsafe-name", Assert.Single(receipt.Problems).Code);
        Assert.Contains(name, receipt.Problems[0].MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_ends_in_a_slash_is_not_that_of_the_file_without_it()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync("图书馆/forms.txt", Form);

        await app.EvaluateAsync("图书馆/forms.txt/", FormText.File(FormText.Number(2)));

        Assert.Equal("forms.txt/", Assert.Single(await app.Storage.SubmissionsAsync()).Path);
        Assert.Equal(FormText.Number(2).Key, Assert.Single(await app.Storage.EvaluationsAsync()).RowKey);
    }

    [Theory]
    [InlineData("/forms.txt", "forms.txt")]
    [InlineData("图书馆/", "")]
    [InlineData("//图书馆/forms.txt", "/图书馆/forms.txt")]
    public async Task A_file_whose_folder_or_own_name_is_empty_is_refused_once(string name, string path)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync("图书馆/forms.txt", Form);
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await app.EvaluateAsync(name, FormText.File(FormText.Number(2)));

        await app.SweepAsync(TimeSpan.FromHours(1));
        await app.SettleAsync();

        var refused = Assert.Single(await app.Storage.SubmissionsAsync(), row => row.Status == SubmissionStatus.Failed);
        Assert.Equal(("no-unit-folder", path), (refused.Error, refused.Path));
        Assert.Equal(FormText.Number(1).Key, Assert.Single(await app.Storage.EvaluationsAsync()).RowKey);
        Assert.Contains(app.Logs.Lines, line => line.Contains("Swept: 1 missed uploads started, 0 given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_in_no_unit_folder_is_refused_with_the_place_where_it_belongs()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.EvaluateAsync("forms.txt", Form);

        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, "no-unit-folder", "", "forms.txt"), (submission.Status, submission.Error, submission.UnitFolder, submission.Path));
        var receipt = await app.Storage.ReceiptAsync("forms.txt");
        Assert.Contains("reports/", Assert.Single(receipt.Problems).MessageZh, StringComparison.Ordinal);
        Assert.Empty(await app.Storage.EvaluationsAsync());
    }

    private static async Task<Receipt> OnlyReceiptAsync(TestApp app)
    {
        var name = Assert.Single(await app.Storage.NamesAsync(StorageNames.Receipts), blob => blob.EndsWith(".json", StringComparison.Ordinal));
        return AppJson.Deserialize<Receipt>(await app.Storage.ReadAsync(StorageNames.Receipts, name));
    }
}
