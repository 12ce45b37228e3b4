using System.Net;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>Uploads that no event told of are found and taken in, once.</summary>
public sealed class MissedUploadTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly byte[] File = FormText.File(FormText.Number(1), FormText.Number(2).Normal());
    private static readonly byte[] Closed = FormText.File(FormText.Number(1), FormText.Number(3).Blocked());

    [Theory]
    [InlineData(Name)]
    [InlineData("图书馆/2022 年/第(1)批+100%.txt")]
    public async Task An_upload_that_no_event_told_of_is_taken_through(string name)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync(name, File);

        await app.SweepAsync(TimeSpan.FromHours(1));
        await app.SettleAsync();

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        Assert.Equal(2, (await app.Storage.EvaluationsAsync()).Count);
    }

    [Fact]
    public async Task An_upload_whose_event_may_still_come_is_left_alone()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync(Name, File);

        await app.SweepAsync(TimeSpan.FromMinutes(14));

        Assert.Empty(await app.Storage.SubmissionsAsync());
    }

    [Fact]
    public async Task What_was_taken_in_is_not_downloaded_again()
    {
        await using var app = await TestApp.StartAsync(azurite);
        // Set first, and with no form that waits for a person: what time does to those is not what this is about.
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await app.EvaluateAsync(Name, Closed);
        await app.EvaluateAsync("no-unit.txt", File);
        await app.EvaluateAsync("图书馆/other.txt", FormText.File(FormText.Number(5)));
        // The same bytes again: nothing is started, so there is no row of its own.
        await app.EvaluateAsync(Name, Closed);
        var before = await TableImage.TakeAsync(app.Storage);
        app.Traffic.Reset();

        await app.SweepAsync(TimeSpan.FromHours(1));
        await app.SettleAsync();

        Assert.DoesNotContain(app.Traffic.Calls, call => call.Contains("/reports/", StringComparison.Ordinal));
        Assert.Equal(before, await TableImage.TakeAsync(app.Storage));
    }

    [Fact]
    public async Task An_upload_that_cannot_be_taken_in_is_tried_for_a_while_and_then_given_up_with_a_receipt_and_a_notice()
    {
        using var outbox = new Outbox();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Outbox = outbox.Folder });
        await app.PutAsync(Name, File);
        await app.PutAsync("其他单位/forms.txt", FormText.File(FormText.Number(3)));
        app.Traffic.Fault = call => call.EndsWith("/reports/" + Name, StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;

        await app.SweepAsync(TimeSpan.FromMinutes(20));

        Assert.Equal("其他单位", Assert.Single(await app.Storage.SubmissionsAsync()).UnitFolder);

        await app.SweepAsync(TimeSpan.FromMinutes(61));

        var given = Assert.Single(await app.Storage.SubmissionsAsync(), row => row.UnitFolder == "图书馆");
        Assert.Equal((SubmissionStatus.Failed, "internal"), (given.Status, given.Error));
        Assert.Equal("internal", Assert.Single((await app.Storage.ReceiptAsync(Name)).Problems).Code);
        Assert.Contains(outbox.Messages, message => message.Recipient == "operator" && message.TextZh.Contains(given.RowKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_can_neither_be_taken_in_nor_given_up_keeps_nobody_else_waiting()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync("a/bad.txt", File);
        await app.PutAsync("b/good.txt", FormText.File(FormText.Number(3)));
        app.Traffic.Fault = call => call.Contains("/a/bad.txt", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;

        await app.SweepAsync(TimeSpan.FromMinutes(61));

        Assert.Equal("b", Assert.Single(await app.Storage.SubmissionsAsync()).UnitFolder);
    }

    [Fact]
    public void An_id_is_the_same_from_a_header_and_from_a_listing()
    {
        Assert.Equal(SubmissionId.Of(Name, "\"0x8DC\""), SubmissionId.Of(Name, "0x8DC"));
        Assert.NotEqual(SubmissionId.Of(Name, "0x8DC"), SubmissionId.Of(Name, "0x8DD"));
    }
}
