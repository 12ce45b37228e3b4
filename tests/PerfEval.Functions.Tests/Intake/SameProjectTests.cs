using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Intake;

/// <summary>The same project more than once: in a file, in two files, in two units' folders.</summary>
public sealed class SameProjectTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";

    [Fact]
    public async Task A_project_twice_in_a_file_is_blocked_and_its_last_form_holds_the_rows()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var project = FormText.Number(1);

        await app.EvaluateAsync(Name, FormText.File(project with { Name = "图书馆改造一" }, FormText.Number(2), project with { Name = "图书馆改造二" }));

        var row = await app.Storage.EvaluationAsync(project.Key);
        Assert.Equal(("图书馆改造二", 3, "blocked", FormStatus.Returned), (row.ProjectName, row.FormNumber, row.Risk, row.Status));
        Assert.Contains(await app.Storage.FindingsAsync(project.Key), finding => finding.Rule == "duplicate-project");
        Assert.Equal(2, (await app.Storage.EvaluationsAsync()).Count);
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal(["图书馆改造一", "社区图书馆运行2期", "图书馆改造二"], receipt.Forms.Select(form => form.ProjectName));
        Assert.Equal([FormDisposition.Duplicate, FormDisposition.Written, FormDisposition.Written], receipt.Forms.Select(form => form.Disposition));
        Assert.Contains("duplicate-project", receipt.Forms[0].Findings.Select(finding => finding.Rule));
        Assert.Equal(receipt.Forms[0].NextZh, receipt.Forms[2].NextZh);
        Assert.NotEqual(receipt.Forms[0].NextZh, receipt.Forms[1].NextZh);
    }

    [Fact]
    public async Task A_project_without_a_code_twice_in_a_file_is_blocked_as_well()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var form = FormText.Number(1) with { Code = null };

        await app.EvaluateAsync(Name, FormText.File(form, form with { Events = 40 }));

        var row = Assert.Single(await app.Storage.EvaluationsAsync());
        Assert.Equal((2, "blocked", FormStatus.Returned), (row.FormNumber, row.Risk, row.Status));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal([FormDisposition.Duplicate, FormDisposition.Written], receipt.Forms.Select(part => part.Disposition));
        Assert.Single(receipt.Forms.Select(part => part.NextZh).Distinct());
        Assert.All(receipt.Forms, part => Assert.Equal(row.FormKey, part.FormKey));
    }

    [Fact]
    public async Task A_form_without_a_code_is_known_by_unit_name_and_year()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var form = FormText.Number(1) with { Code = null };

        await app.EvaluateAsync(Name, FormText.File(form, form with { Name = "古籍修复" }));
        await app.EvaluateAsync("博物馆/forms.txt", FormText.File(form));

        var rows = await app.Storage.EvaluationsAsync();
        Assert.Equal(3, rows.Select(row => row.FormKey).Distinct().Count());
        Assert.All(rows, row => Assert.Matches("^x[0-9a-f]{20}$", row.FormKey));
        Assert.All(await app.Storage.RawAsync(TableNames.Evaluations), row => Assert.DoesNotContain("ProjectCode", row.Keys));
    }

    [Fact]
    public async Task The_same_file_under_two_names_is_one_evaluation_and_two_receipts()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var file = FormText.File(FormText.Number(1).Normal(), FormText.Number(2));
        await app.EvaluateAsync(Name, file);
        var evaluations = await app.Storage.RawAsync(TableNames.Evaluations);

        await app.EvaluateAsync("图书馆/copy.txt", file);

        Assert.Equal(evaluations.Select(row => row.ETag), (await app.Storage.RawAsync(TableNames.Evaluations)).Select(row => row.ETag));
        Assert.Equal(2, (await app.Storage.RoundsAsync()).Count);
        Assert.Equal(2, (await app.Storage.SubmissionsAsync()).Count(row => row.Status == SubmissionStatus.Evaluated));
        Assert.All((await app.Storage.ReceiptAsync("图书馆/copy.txt")).Forms, form => Assert.Equal(FormDisposition.Unchanged, form.Disposition));
    }

    [Fact]
    public async Task A_project_of_another_folder_changes_nothing_and_the_operator_is_told()
    {
        using var outbox = new Outbox();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Outbox = outbox.Folder });
        var project = FormText.Number(1).Normal();
        await app.EvaluateAsync(Name, FormText.File(project));
        var before = await app.Storage.RawAsync(TableNames.Evaluations);
        var messages = outbox.Messages.Count;

        await app.EvaluateAsync("博物馆/forms.txt", FormText.File(project with { Score = 9 }));

        Assert.Equal(before.Select(row => row.ETag), (await app.Storage.RawAsync(TableNames.Evaluations)).Select(row => row.ETag));
        Assert.Single(await app.Storage.RoundsAsync());
        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync(), row => row.UnitFolder == "博物馆").Status);
        var form = Assert.Single((await app.Storage.ReceiptAsync("博物馆/forms.txt")).Forms);
        Assert.Equal((FormDisposition.Foreign, null), (form.Disposition, form.Status));
        var notice = Assert.Single(outbox.Messages.Skip(0), message => message.Id.StartsWith("OperatorForeign", StringComparison.Ordinal));
        Assert.Equal((messages + 1, "operator"), (outbox.Messages.Count, notice.Recipient));
        Assert.Contains(project.Key, notice.TextZh, StringComparison.Ordinal);
        Assert.Contains("博物馆", notice.TextZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_replaced_between_event_and_reading_is_read_once_as_it_is_then()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync(Name, FormText.File(FormText.Number(1)));
        await app.PutAsync(Name, FormText.File(FormText.Number(2)));

        await app.DeliverAsync(Name);
        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal(FormText.Number(2).Key, Assert.Single(await app.Storage.EvaluationsAsync()).FormKey);
    }

    [Fact]
    public async Task A_file_replaced_while_it_is_read_gives_two_submissions_each_with_its_own_bytes()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var (first, second) = (FormText.File(FormText.Number(1)), FormText.File(FormText.Number(2)));
        await app.PutAsync(Name, first);
        // Replaced when the app has begun to read.
        var replaced = 0;
        app.Traffic.LostAnswer = call =>
        {
            if (call.StartsWith("GET", StringComparison.Ordinal) && call.Contains("/reports/", StringComparison.Ordinal) && Interlocked.Exchange(ref replaced, 1) == 0)
                app.PutAsync(Name, second).GetAwaiter().GetResult();
            return null;
        };

        await app.DeliverAsync(Name);
        await app.DeliverAsync(Name);
        await app.SettleAsync();

        var submissions = (await app.Storage.SubmissionsAsync()).OrderBy(row => row.UploadedAt).ToList();
        Assert.Equal(2, submissions.Count);
        Assert.Equal(first, (await app.Storage.ReadAsync(StorageNames.Work, $"{submissions[0].RowKey}/source")).ToArray());
        Assert.Equal(second, (await app.Storage.ReadAsync(StorageNames.Work, $"{submissions[1].RowKey}/source")).ToArray());
        Assert.Equal([FormText.Number(1).Key, FormText.Number(2).Key], (await app.Storage.EvaluationsAsync()).Select(row => row.FormKey));
        Assert.Equal(submissions[1].RowKey, (await app.Storage.ReceiptAsync(Name)).Submission);
    }
}
