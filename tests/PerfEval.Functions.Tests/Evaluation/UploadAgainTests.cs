using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>A clerk corrects a file and uploads it again.</summary>
public sealed class UploadAgainTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";

    private static readonly FormText Clean = FormText.Number(1);
    private static readonly FormText Normal = FormText.Number(2).Normal();
    private static readonly FormText High = FormText.Number(4).HighRisk();

    [Fact]
    public async Task A_corrected_form_of_many_starts_a_round_and_the_others_keep_theirs()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var blocked = FormText.Number(3).Blocked();
        await app.EvaluateAsync(Name, FormText.File(Clean, Normal, blocked, High));
        var before = (await app.Storage.RawAsync(TableNames.Evaluations)).ToDictionary(row => row.RowKey);
        var trails = (await app.Storage.TrailAsync()).Select(row => (row.FormKey, row.Hash)).ToList();
        var inbox = (await app.Storage.InboxAsync()).Select(row => (row.RowKey, row.StepInstance)).ToList();
        Assert.Equal(FormStatus.Returned, before[blocked.Key].GetString("Status"));

        await app.EvaluateAsync(Name, FormText.File(Clean, Normal, FormText.Number(3), High));

        var after = (await app.Storage.RawAsync(TableNames.Evaluations)).ToDictionary(row => row.RowKey);
        Assert.All(new[] { Clean, Normal, High }, form => Assert.Equal(before[form.Key].ETag, after[form.Key].ETag));
        var corrected = await app.Storage.EvaluationAsync(blocked.Key);
        Assert.Equal((2, FormStatus.Approved, "clean", 0), (corrected.Round, corrected.Status, corrected.Risk, corrected.Errors));
        Assert.Equal([FormStatus.Returned, FormStatus.Approved], (await app.Storage.RoundsAsync(blocked.Key)).Select(round => round.Outcome));
        Assert.DoesNotContain(await app.Storage.FindingsAsync(blocked.Key), finding => finding.Severity == "error");
        Assert.Equal(inbox, (await app.Storage.InboxAsync()).Select(row => (row.RowKey, row.StepInstance)));
        Assert.Equal(trails, (await app.Storage.TrailAsync()).Select(row => (row.FormKey, row.Hash)).Where(trails.Contains));
        Assert.Equal(
            [ApprovalEvents.ReturnedByRule, ApprovalEvents.DecidedByRule], (await app.Storage.TrailAsync(blocked.Key)).Select(row => row.Event));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal(
            [(FormDisposition.Unchanged, FormStatus.Approved), (FormDisposition.Unchanged, FormStatus.Waiting), (FormDisposition.Written, FormStatus.Approved), (FormDisposition.Unchanged, FormStatus.Waiting)],
            receipt.Forms.Select(form => (form.Disposition, form.Status)));
        // Nobody has looked at it the first time either.
        Assert.Contains("系统按规则通过", receipt.Forms[0].NextZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_still_wrong_is_still_back_with_its_unit()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var blocked = FormText.Number(3).Blocked();
        await app.EvaluateAsync(Name, FormText.File(Clean, blocked));
        var told = (await app.Storage.ReceiptAsync(Name)).Forms[1];

        await app.EvaluateAsync(Name, FormText.File(blocked, Normal));

        var form = (await app.Storage.ReceiptAsync(Name)).Forms[0];
        Assert.Equal((FormDisposition.Unchanged, FormStatus.Returned, told.NextZh), (form.Disposition, form.Status, form.NextZh));
    }

    [Fact]
    public async Task A_changed_form_that_waits_is_asked_about_anew()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Normal));
        var asked = Assert.Single(await app.Storage.InboxAsync());

        await app.EvaluateAsync(Name, FormText.File(Normal with { Score = 9 }));

        Assert.Equal([FormStatus.Superseded, null], (await app.Storage.RoundsAsync(Normal.Key)).Select(round => round.Outcome));
        var row = await app.Storage.EvaluationAsync(Normal.Key);
        Assert.Equal((2, FormStatus.Waiting, 9900L), (row.Round, row.Status, row.SelfScoreHundredths));
        var anew = Assert.Single(await app.Storage.InboxAsync());
        Assert.Equal((2, asked.RowKey), (anew.Round, anew.RowKey));
        Assert.NotEqual(asked.StepInstance, anew.StepInstance);
        var trail = await app.Storage.TrailAsync(Normal.Key);
        Assert.Equal([(ApprovalEvents.Asked, 1), (ApprovalEvents.Asked, 2), (ApprovalEvents.Superseded, 1)], trail.Select(entry => (entry.Event, entry.Round)).Order());
        Assert.Equal(["", .. trail.Select(AuditHash.Of).SkipLast(1)], trail.Select(entry => entry.PreviousHash));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await app.Client.GetInstanceAsync(asked.StepInstance))!.RuntimeStatus);
        Assert.All(await app.Storage.IndicatorsAsync(Normal.Key), indicator => Assert.Equal(2, indicator.Round));
    }

    [Fact]
    public async Task A_row_that_the_new_round_no_longer_has_is_deleted_with_it()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Normal with { Score = 9 }));
        Assert.NotEmpty(await app.Storage.FindingsAsync(Normal.Key));

        var file = FormText.File(Normal);
        await app.EvaluateAsync(Name, file);

        await using var fresh = await TestApp.StartAsync(azurite);
        await fresh.EvaluateAsync(Name, file);
        Assert.Equal((await fresh.Storage.FindingsAsync()).Select(row => row.RowKey), (await app.Storage.FindingsAsync()).Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_changed_form_that_was_approved_waits_for_an_operator_to_reopen_it()
    {
        using var outbox = new Outbox();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Outbox = outbox.Folder });
        await app.EvaluateAsync(Name, FormText.File(Clean));
        var before = await app.Storage.RawAsync(TableNames.Evaluations);

        await app.EvaluateAsync(Name, FormText.File(Clean with { Score = 9 }));

        Assert.Equal(before.Select(row => row.ETag), (await app.Storage.RawAsync(TableNames.Evaluations)).Select(row => row.ETag));
        Assert.Single(await app.Storage.RoundsAsync());
        Assert.Equal(FormDisposition.Closed, Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).Disposition);
        var notice = Assert.Single(outbox.Messages);
        Assert.Equal("operator", notice.Recipient);
        Assert.Contains(Clean.Key, notice.TextZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_only_its_double_blocked_is_free_when_the_double_is_gone()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean with { Score = 9 }, Clean));
        Assert.Equal((FormStatus.Returned, "blocked"), ((await app.Storage.EvaluationAsync(Clean.Key)).Status, (await app.Storage.EvaluationAsync(Clean.Key)).Risk));

        await app.EvaluateAsync(Name, FormText.File(Clean));

        var row = await app.Storage.EvaluationAsync(Clean.Key);
        Assert.Equal((2, FormStatus.Approved, "clean"), (row.Round, row.Status, row.Risk));
    }

    [Fact]
    public async Task An_older_file_under_another_name_that_comes_late_changes_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync("图书馆/old.txt", FormText.File(Normal with { Score = 8 }));
        await app.EvaluateAsync("图书馆/new.txt", FormText.File(Normal with { Score = 9 }));

        await app.DeliverAsync("图书馆/old.txt");
        await app.SettleAsync();

        var row = await app.Storage.EvaluationAsync(Normal.Key);
        Assert.Equal((1, 9900L, FormStatus.Waiting), (row.Round, row.SelfScoreHundredths, row.Status));
        Assert.Equal(FormDisposition.Outdated, Assert.Single((await app.Storage.ReceiptAsync("图书馆/old.txt")).Forms).Disposition);
        Assert.Single(await app.Storage.InboxAsync());
    }

    [Theory]
    [InlineData("ReadForms")]
    [InlineData("ScoreForm")]
    [InlineData("CompareForms")]
    [InlineData("WriteForm")]
    [InlineData("IssueReceipt")]
    public async Task An_older_file_of_the_same_name_that_ends_after_the_newer_one_changes_nothing(string held)
    {
        var gate = new Gate(held);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.UploadAsync(Name, FormText.File(Normal with { Score = 8 }));
        await gate.Reached;
        await app.UploadAsync(Name, FormText.File(Normal with { Score = 9 }));
        var newer = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(newer.RowKey, cancellation: TestContext.Current.CancellationToken);

        gate.Open();
        await app.SettleAsync();

        var row = await app.Storage.EvaluationAsync(Normal.Key);
        Assert.Equal((9900L, FormStatus.Waiting, newer.RowKey), (row.SelfScoreHundredths, row.Status, row.SubmissionId));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal((newer.RowKey, 99m), (receipt.Submission, Assert.Single(receipt.Forms).SelfScore));
        var open = Assert.Single(await app.Storage.RoundsAsync(Normal.Key), round => round.Outcome is null);
        Assert.Equal(row.Round, open.Round);
        Assert.Equal(row.Round, Assert.Single(await app.Storage.InboxAsync()).Round);
        Assert.All(await app.Storage.IndicatorsAsync(Normal.Key), indicator => Assert.Equal(row.Round, indicator.Round));
    }

    [Fact]
    public async Task The_page_of_a_receipt_is_the_newest_ones_however_their_writes_fall()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var overtaken = 0;
        // When the older upload has written its JSON and not yet its page, the newer one is taken through as a whole.
        app.Traffic.LostAnswer = call =>
        {
            if (!call.StartsWith("PUT", StringComparison.Ordinal) || !call.Contains("/receipts/", StringComparison.Ordinal) || Interlocked.Exchange(ref overtaken, 1) != 0) return null;
            app.UploadAsync(Name, FormText.File(Normal with { Name = "新馆建设" })).GetAwaiter().GetResult();
            var newer = app.Storage.SubmissionsAsync().GetAwaiter().GetResult().MaxBy(row => row.UploadedAt)!;
            app.Client.WaitForInstanceCompletionAsync(newer.RowKey).GetAwaiter().GetResult();
            return null;
        };

        await app.EvaluateAsync(Name, FormText.File(Normal with { Name = "旧馆修缮" }));

        Assert.Equal("新馆建设", Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).ProjectName);
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        Assert.Contains("新馆建设", page, StringComparison.Ordinal);
        Assert.DoesNotContain("旧馆修缮", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_content_of_a_path_whose_event_comes_after_the_newer_one_is_put_on_record_and_no_more()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Normal with { Score = 9 }));
        var tables = await TableImage.TakeAsync(app.Storage);
        var etag = await app.Storage.PutReportAsync(Name, FormText.File(Normal with { Score = 8 }));
        app.Traffic.SetUploaded(etag, TestApp.Start);

        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Equal([SubmissionStatus.Superseded, SubmissionStatus.Evaluated], (await app.Storage.SubmissionsAsync()).OrderBy(row => row.UploadedAt).Select(row => row.Status));
        var image = await TableImage.TakeAsync(app.Storage);
        Assert.All(tables.Split('\n'), line => Assert.Contains(line, image, StringComparison.Ordinal));
        Assert.Equal(tables.Split('\n').Length + 1, image.Split('\n').Length);
    }
}
