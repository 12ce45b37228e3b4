using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.Documents;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.EndToEnd.Tests.Submissions;

public sealed class SubmissionTests(UpInstance instance) : IClassFixture<UpInstance>
{
    private const int InputHasErrors = 1;

    [Fact]
    public async Task A_second_units_forms_stand_beside_those_of_the_first()
    {
        var file = instance.Home.Write("二单位.txt", Filing.Of("11010822", 0, 3));

        var said = await SubmitAsync(file, "乙单位");

        Assert.Equal("evaluated", (string?)said["status"]);
        Assert.Equal(3, said["forms"]!.AsArray().Count);
        var rows = await instance.RowsAsync(TableNames.Evaluations);
        Assert.Equal(3, rows.Count(row => (string?)row["UnitFolder"] == "乙单位"));
        Assert.Equal(28, rows.Count(row => (string?)row["UnitFolder"] == UpInstance.Unit));
    }

    [Fact]
    public async Task The_same_file_twice_is_one_submission()
    {
        var file = instance.Home.Write("twice.txt", Filing.Of("11010823", 3, 1));

        var first = await SubmitAsync(file, "丙单位");
        var second = await SubmitAsync(file, "丙单位");

        Assert.Equal((string?)first["submission"], (string?)second["submission"]);
        Assert.Single(await instance.RowsAsync(TableNames.Submissions), row => (string?)row["UnitFolder"] == "丙单位");
    }

    [Fact]
    public async Task A_file_that_was_read_in_part_is_taken_in_again_when_it_is_submitted_again()
    {
        var file = instance.Home.Write("part.zip", Archive.Of(("form.txt", Filing.Of("11010829", 0, 1)), ("minutes.txt", Encoding.UTF8.GetBytes("会议纪要\n"))));

        var first = await SubmitAsync(file, "丑单位", InputHasErrors);
        var second = await SubmitAsync(file, "丑单位", InputHasErrors);

        Assert.Equal((1, 1), ((int)first["problems"]!, (int)second["problems"]!));
        Assert.NotEqual((string?)first["submission"], (string?)second["submission"]);
        Assert.Equal("unchanged", (string?)Assert.Single(second["forms"]!.AsArray())!["disposition"]);
        Assert.Single(await instance.RowsAsync(TableNames.Evaluations), row => (string?)row["UnitFolder"] == "丑单位");
    }

    [Fact]
    public async Task An_upload_read_in_part_that_the_same_bytes_came_over_is_followed_to_the_end_of_those()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var running = new RunningInstance(LocalInstance.Data, instance.Home.Data, InstanceState.Load(instance.Home.Data)!);
        var content = Archive.Of(("form.txt", Filing.Of("11010830", 0, 1)), ("minutes.txt", Encoding.UTF8.GetBytes("会议纪要\n")));
        var second = await new ReportUpload(running.Storage.Blobs).PutAsync("寅单位", "双报.zip", content, cancellation);

        // The app has never met the first.
        var last = await new SubmissionFollower(running).FollowAsync(second with { Submission = new string('0', 32) }, cancellation).LastAsync(cancellation);

        Assert.Equal((second.Submission, 1, 1), (last.Row.RowKey, last.Row.FormsRead, last.Row.Problems));
    }

    [Fact]
    public async Task An_upload_that_another_one_comes_over_within_a_second_is_followed_to_the_end_of_that_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var running = new RunningInstance(LocalInstance.Data, instance.Home.Data, InstanceState.Load(instance.Home.Data)!);
        var uploads = new ReportUpload(running.Storage.Blobs);
        var first = await uploads.PutAsync("癸单位", "双报.txt", Filing.Of("11010827", 0, 1), cancellation);
        var second = await uploads.PutAsync("癸单位", "双报.txt", Filing.Of("11010827", 0, 2), cancellation);

        // Storage counts whole seconds; the two may have fallen into one or not.
        var last = await new SubmissionFollower(running).FollowAsync(first with { UploadedAt = second.UploadedAt }, cancellation).LastAsync(cancellation);

        Assert.Equal((second.Submission, 2), (last.Row.RowKey, last.Row.FormsRead));
        Assert.True(first.IsOvertakenBy(last.Row));
    }

    [Fact]
    public async Task A_file_that_is_no_form_ends_with_a_row_and_a_receipt_that_says_why()
    {
        var file = instance.Home.Write("minutes.txt", Encoding.UTF8.GetBytes("会议纪要\n一、议题\n"));

        var said = await SubmitAsync(file, "丁单位", InputHasErrors);

        Assert.Equal("failed", (string?)said["status"]);
        var row = (await instance.RowsAsync(TableNames.Submissions)).Single(row => (string?)row["RowKey"] == (string?)said["submission"]);
        Assert.Equal(ReadProblemCode.NotAForm, (string?)row["Error"]);
        var receipts = instance.Storage.Blobs.GetBlobContainerClient(StorageNames.Receipts);
        var receipt = (await receipts.GetBlobClient("丁单位/minutes.txt.html").DownloadContentAsync(TestContext.Current.CancellationToken)).Value;
        Assert.Contains("minutes.txt", receipt.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_fetches_the_receipt_and_says_where_it_is()
    {
        var file = instance.Home.Write("received.txt", Filing.Of("11010824", 0, 1));

        var said = (await instance.Home.RunAsync("submit", file, "--unit", "庚单位", "--wait")).Expect(0);

        var receipt = Path.Combine(instance.Home.Data.Receipts, "庚单位", "received.txt.html");
        Assert.Contains(receipt, said, StringComparison.Ordinal);
        Assert.Contains("received.txt", await File.ReadAllTextAsync(receipt, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_that_does_not_wait_says_how_to_see_what_came_of_it()
    {
        var file = instance.Home.Write("going.txt", Filing.Of("11010828", 0, 28));

        var run = await instance.Home.RunAsync("submit", file, "--unit", "子单位");

        run.Expect(0);
        var id = ((string)(await instance.UntilAsync(TableNames.Submissions, row => (string?)row["UnitFolder"] == "子单位" && (string?)row["Status"] == SubmissionStatus.Evaluated))["RowKey"]!)[..8];
        // It had ended before the first look, and its receipt is there; or it goes on.
        Assert.Contains($"{ProgramName.Current} status {id}", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_that_another_unit_has_filed_change_nothing()
    {
        var before = await instance.RowsAsync(TableNames.Evaluations);
        var file = instance.Home.Write("foreign.txt", Filing.Of("44030422", 0, 2));

        var said = await SubmitAsync(file, "戊单位", InputHasErrors);

        Assert.All(said["forms"]!.AsArray(), form => Assert.Equal("foreign", (string?)form!["disposition"]));
        var after = await instance.RowsAsync(TableNames.Evaluations);
        Assert.Equal(before.Select(row => row.ToJsonString()), after.Select(row => row.ToJsonString()));
    }

    [Fact]
    public async Task A_returned_form_whose_project_code_is_corrected_is_superseded_and_counted_no_more()
    {
        const string wrongCode = "110108251061500000046";
        const string rightCode = "110108251061500000946";
        var filed = Encoding.UTF8.GetString(Filing.Of("11010825", 0, 2));
        var returned = new Regex("总分 100 100 —").Replace(filed, "总分 100 97 —", 1);
        await SubmitAsync(instance.Home.Write("recoded.txt", Encoding.UTF8.GetBytes(returned)), "辛单位", InputHasErrors);
        Assert.Equal(FormStatus.Returned, (await StatusesAsync())["2022" + wrongCode]);

        var corrected = instance.Home.Write("recoded.txt", Encoding.UTF8.GetBytes(filed.Replace(wrongCode, rightCode, StringComparison.Ordinal)));
        var said = await SubmitAsync(corrected, "辛单位");

        var earlier = Assert.Single(said["earlier"]!.AsArray())!;
        Assert.Equal(("2022" + wrongCode, FormStatus.Superseded), ((string?)earlier["formKey"], (string?)earlier["status"]));
        var statuses = await StatusesAsync();
        Assert.Equal((3, FormStatus.Superseded), (statuses.Count, statuses["2022" + wrongCode]));
        Assert.DoesNotContain(FormStatus.Returned, statuses.Values);
        (await instance.Home.RunAsync("audit", "verify")).Expect(0);

        // Uploaded once more as it was: a submission of its own, of which the form that is gone is no part.
        var again = await SubmitAsync(instance.Home.Write("recoded.txt", Encoding.UTF8.GetBytes(filed.Replace(wrongCode, rightCode, StringComparison.Ordinal) + "\n")), "辛单位");
        Assert.Empty(again["earlier"]!.AsArray());
        Assert.Equal(statuses, await StatusesAsync());

        async Task<Dictionary<string, string>> StatusesAsync() => (await instance.RowsAsync(TableNames.Evaluations))
            .Where(row => (string?)row["UnitFolder"] == "辛单位").ToDictionary(row => (string)row["FormKey"]!, row => (string)row["Status"]!);
    }

    [Fact]
    public async Task A_returned_form_that_is_left_out_or_has_another_project_in_its_place_waits_for_its_correction_in_whatever_file()
    {
        const string code = "110108261061500000046";
        var filed = Encoding.UTF8.GetString(Filing.Of("11010826", 0, 2));
        var returned = new Regex("总分 100 100 —").Replace(filed, "总分 100 97 —", 1);
        await SubmitAsync(instance.Home.Write("自评表.txt", Encoding.UTF8.GetBytes(returned)), "壬单位", InputHasErrors);

        foreach (var content in new[] { Filing.Of("11010826", 1, 1), Filing.Of("11010826", 2, 2) })
        {
            var said = await SubmitAsync(instance.Home.Write("自评表.txt", content), "壬单位");
            var earlier = said["earlier"]!.AsArray().Single(form => (string?)form!["formKey"] == "2022" + code)!;
            Assert.Equal(FormStatus.Returned, (string?)earlier["status"]);
            Assert.Contains("waits for its correction", (string?)earlier["next"], StringComparison.Ordinal);
            Assert.Equal(FormStatus.Returned, await StatusAsync());
        }

        await SubmitAsync(instance.Home.Write("更正.txt", Filing.Of("11010826", 0, 1)), "壬单位");
        Assert.DoesNotContain(await StatusAsync(), new[] { FormStatus.Returned, FormStatus.Superseded });

        async Task<string?> StatusAsync() => (string?)(await instance.RowsAsync(TableNames.Evaluations)).Single(row => (string?)row["FormKey"] == "2022" + code)["Status"];
    }

    [Fact]
    public async Task Status_lists_submissions_and_shows_the_forms_of_one_by_the_beginning_of_its_id()
    {
        var all = JsonNode.Parse((await instance.Home.RunAsync("status", "--json")).Expect(0))!.AsArray();
        var sample = all.Single(submission => (string?)submission!["unit"] == UpInstance.Unit)!;

        var text = (await instance.Home.RunAsync("status", ((string)sample["submission"]!)[..8])).Expect(0);

        Assert.Equal(28, sample["forms"]!.AsArray().Count);
        Assert.All(sample["forms"]!.AsArray(), form => Assert.Contains((string)form!["formKey"]!, text, StringComparison.Ordinal));
        Assert.Equal(2, (await instance.Home.RunAsync("status", "zz")).ExitCode);
    }

    [Fact]
    public async Task The_report_says_what_the_tables_say()
    {
        var page = instance.Home.Write("report.html", []);

        (await instance.Home.RunAsync("report", "--out", page)).Expect(0);

        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        var filed = (await instance.RowsAsync(TableNames.Evaluations)).ToLookup(row => (string?)row["Status"] == FormStatus.Superseded);
        var (forms, superseded) = (filed[false].ToList(), filed[true].Select(row => (string?)row["FormKey"]).ToHashSet());
        var findings = (await instance.RowsAsync(TableNames.Findings)).Where(row => !superseded.Contains((string?)row["FormKey"])).ToList();
        var self = forms.Where(row => row["SelfScoreHundredths"] is not null).Average(row => (decimal)(long)row["SelfScoreHundredths"]! / 100);
        Assert.Contains($"{forms.Select(row => (string?)row["ImplementingUnit"]).Distinct().Count()} 个单位报来 {forms.Count} 张自评表：自评平均 {self:0.00} 分", html, StringComparison.Ordinal);
        Assert.Contains($"查出差错 {Findings("error")} 条、疑点 {Findings("warning")} 条。现有 {forms.Count(row => (string?)row["Status"] == FormStatus.Waiting)} 张等待审批", html, StringComparison.Ordinal);
        int Findings(string severity) => findings.Count(row => (string?)row["Severity"] == severity);
    }

    [Fact]
    public async Task Only_a_file_that_failed_is_replayed()
    {
        var failed = (string)(await SubmitAsync(instance.Home.Write("notes.txt", Encoding.UTF8.GetBytes("会议纪要\n")), "己单位", InputHasErrors))["submission"]!;
        var read = (string)JsonNode.Parse((await instance.Home.RunAsync("status", "--json")).Expect(0))!.AsArray()
            .First(submission => (string?)submission!["unit"] == UpInstance.Unit)!["submission"]!;

        var said = (await instance.Home.RunAsync("replay", failed[..10])).Expect(0);

        Assert.Contains(failed, said, StringComparison.Ordinal);
        await instance.UntilAsync(TableNames.Submissions, row => (string?)row["RowKey"] == failed && (string?)row["Status"] == SubmissionStatus.Failed);
        Assert.Equal(InputHasErrors, (await instance.Home.RunAsync("replay", read)).ExitCode);
        Assert.Equal(2, (await instance.Home.RunAsync("replay", "zz")).ExitCode);
    }

    [Fact]
    public async Task Results_as_csv_are_a_line_a_row_below_the_names_of_the_columns()
    {
        var csv = (await instance.Home.RunAsync("results", TableNames.Rounds, "--csv")).Expect(0);

        var lines = csv.TrimEnd().Split(Environment.NewLine);
        Assert.StartsWith("\uFEFFPartitionKey,RowKey,", lines[0], StringComparison.Ordinal);
        Assert.Equal((await instance.RowsAsync(TableNames.Rounds)).Count, lines.Length - 1);
    }

    private async Task<JsonNode> SubmitAsync(string file, string unit, int exitCode = 0) =>
        JsonNode.Parse((await instance.Home.RunAsync("submit", file, "--unit", unit, "--wait", "--json")).Expect(exitCode))!.AsArray().Single()!;
}
