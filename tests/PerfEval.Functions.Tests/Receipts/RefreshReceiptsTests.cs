using System.Net;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Receipts;

/// <summary>A receipt and its page come to say what became of the forms, whatever storage does meanwhile.</summary>
public sealed class RefreshReceiptsTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private const string Approved = "审核同意，流程结束。";
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task A_page_that_was_not_taken_is_written_by_the_next_run()
    {
        await using var app = await ApprovedAsync();
        app.Traffic.Fault = call => call.StartsWith("PUT", StringComparison.Ordinal) && call.EndsWith($"/{Name}.html", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        await RunAsync(app);
        Assert.Equal(FormStatus.Approved, Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).Status);
        Assert.DoesNotContain(Approved, await PageAsync(app), StringComparison.Ordinal);
        app.Traffic.Fault = _ => null;

        await RunAsync(app);

        Assert.Contains(Approved, await PageAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_receipt_whose_writing_was_not_confirmed_is_written_by_the_next_run()
    {
        await using var app = await ApprovedAsync();
        var lost = false;
        app.Traffic.LostAnswer = call =>
        {
            if (lost || !call.StartsWith("PUT", StringComparison.Ordinal) || !call.EndsWith($"/{Name}.json", StringComparison.Ordinal)) return null;
            lost = true;
            return HttpStatusCode.ServiceUnavailable;
        };
        await RunAsync(app);
        Assert.True(lost);

        await RunAsync(app);

        Assert.Equal(FormStatus.Approved, Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).Status);
        Assert.Contains(Approved, await PageAsync(app), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Name, FormStatus.Approved)]
    [InlineData("图书馆/copy.txt", FormStatus.Waiting)]
    public async Task The_outcome_of_a_form_that_came_again_is_in_the_receipt_that_the_later_one_names(string again, string status)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Form));
        await app.EvaluateAsync(again, FormText.File(Form, FormText.Number(3)));
        Assert.Contains("原来那份文件的回执", (await app.Storage.ReceiptAsync(again)).Forms[0].NextZh, StringComparison.Ordinal);
        await new Approver(app).DecideAsync(Form.Key, "approve");
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await RunAsync(app);

        Assert.Equal(FormStatus.Approved, (await app.Storage.ReceiptAsync(Name)).Forms[0].Status);
        Assert.Equal(status, (await app.Storage.ReceiptAsync(again)).Forms[0].Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_is_filed_again_in_another_file_is_asked_for_no_more_where_it_was_before(bool returned)
    {
        const string other = "图书馆/更正.txt";
        var (before, after) = returned ? (FormText.Number(2).Blocked(), FormText.Number(2)) : (Form, Form with { Score = 9 });
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(before, FormText.Number(3)));
        await app.EvaluateAsync(other, FormText.File(after));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await RunAsync(app);

        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal([FormStatus.Superseded, FormStatus.Approved], receipt.Forms.Select(form => form.Status));
        Assert.Contains("“更正.txt”", receipt.Forms[0].NextZh, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.Forms, form => form.IsToCorrect);
        Assert.NotEqual(FormStatus.Superseded, Assert.Single((await app.Storage.ReceiptAsync(other)).Forms).Status);
    }

    [Fact]
    public async Task A_form_that_left_its_file_after_another_one_had_filed_it_again_stands_in_that_one_alone()
    {
        const string other = "图书馆/更正.txt";
        var blocked = FormText.Number(2).Blocked();
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(blocked, FormText.Number(3)));
        await app.EvaluateAsync(other, FormText.File(blocked with { Score = 9 }));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(app);

        await app.EvaluateAsync(Name, FormText.File(FormText.Number(3)));
        await app.EvaluateAsync(other, FormText.File(FormText.Number(2) with { Code = FormText.CodeOf(22) }));

        // No file holds it any more, and the other one has its successor.
        Assert.Equal(FormStatus.Superseded, (await app.Storage.EvaluationAsync(blocked.Key)).Status);
    }

    private async Task<TestApp> ApprovedAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Form));
        await new Approver(app).DecideAsync(Form.Key, "approve");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return app;
    }

    private static Task RunAsync(TestApp app) => app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

    private static async Task<string> PageAsync(TestApp app) => (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
}
