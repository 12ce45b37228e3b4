using System.Text.Json.Nodes;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.EndToEnd.Tests.Approvals;

public sealed class DecisionTests(UpInstance instance) : IClassFixture<UpInstance>
{
    private const string Approver = "operator";
    // In tenths of a second: a minute until the timer runs, and one answer of storage that never comes and is given up after 35 s.
    private const int Patience = 1500;
    private const int Refused = 1;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approving_the_only_step_closes_the_form_in_all_tables_and_on_the_receipt()
    {
        var form = await WaitingAsync("normal");

        var said = (await DecideAsync(form, "--approve", "--comment", "核对无误", "--lang", "zh-CN")).Expect(0);

        Assert.Contains("同意", said, StringComparison.Ordinal);

        var closed = await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == form && Text(row, "Status") == FormStatus.Approved);
        Assert.Equal(await ReviewedTotalAsync(form), (long)closed["ReviewedScoreHundredths"]!);
        Assert.Null(closed["CurrentStep"]);
        Assert.Equal(FormStatus.Approved, Text(await instance.UntilAsync(TableNames.Rounds, row => Text(row, "FormKey") == form), "Outcome"));
        Assert.DoesNotContain(await instance.RowsAsync(TableNames.Inbox), row => Text(row, "FormKey") == form);
        await AssertTrailAsync(form, ApprovalEvents.Asked, ApprovalEvents.Decided);
        var receipt = await ReceiptFormAsync(form, FormStatus.Approved);
        Assert.Equal((long)closed["ReviewedScoreHundredths"]! / 100m, (decimal)receipt["reviewedScore"]!);
    }

    [Fact]
    public async Task A_form_of_high_risk_closes_only_after_its_second_step()
    {
        var form = await WaitingAsync("high");

        (await DecideAsync(form, "--approve")).Expect(0);
        var second = await instance.UntilAsync(TableNames.Inbox, row => Text(row, "FormKey") == form && Text(row, "Step") == "finance");
        (await instance.Home.RunAsync("decide", form, "--approver", Text(second, "Approver")!, "--reject", "--comment", "依据不足")).Expect(0);

        await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == form && Text(row, "Status") == FormStatus.Rejected);
        await AssertTrailAsync(form, ApprovalEvents.Asked, ApprovalEvents.Decided, ApprovalEvents.Asked, ApprovalEvents.Decided);
    }

    [Fact]
    public async Task A_form_that_is_returned_stays_so_and_a_second_decision_is_refused()
    {
        var form = await WaitingAsync("normal");

        (await DecideAsync(form, "--return", "--comment", "请补充偏差原因")).Expect(0);
        await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == form && Text(row, "Status") == FormStatus.Returned);
        var second = await DecideAsync(form, "--approve");

        Assert.Equal(Refused, second.ExitCode);
        Assert.Equal(FormStatus.Returned, Text(await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == form), "Status"));
    }

    [Fact]
    public async Task A_decision_that_sends_a_form_back_without_a_word_is_wrong_usage() =>
        Assert.Equal(2, (await DecideAsync("2022110108220150300000021", "--return")).ExitCode);

    [Fact]
    public async Task The_link_to_an_inbox_shows_what_waits_and_nobody_has_one_who_approves_nothing()
    {
        var link = JsonNode.Parse((await instance.Home.RunAsync("inbox", Approver, "--json")).Expect(0))!;
        using var http = new HttpClient();

        List<string?> asked, waiting;
        do
        {
            asked = await AskedAsync();
            waiting = [.. JsonNode.Parse(await http.GetStringAsync(new Uri(Text(link, "link")!), Cancellation))!.AsArray().Select(item => Text(item!, "formKey")).Order()];
        }
        // What another test has decided leaves the inbox a moment later.
        while (!asked.SequenceEqual(await AskedAsync()));

        Assert.Equal(asked, waiting);
        Assert.Equal(2, (await instance.Home.RunAsync("inbox", "nobody")).ExitCode);

        async Task<List<string?>> AskedAsync() =>
            [.. (await instance.RowsAsync(TableNames.Inbox)).Where(row => Text(row, "Approver") == Approver).Select(row => Text(row, "FormKey")).Order()];
    }

    [Fact]
    public async Task A_form_page_link_decides_with_changes_and_reviewed_scores_from_a_script()
    {
        var inbox = new Uri(Text(JsonNode.Parse((await instance.Home.RunAsync("inbox", Approver, "--json")).Expect(0))!, "link")!);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        var waiting = JsonNode.Parse(await http.GetStringAsync(inbox, Cancellation))!.AsArray().Select(item => item!).ToList();
        // Of high risk there are many; the few others are for the tests that close theirs in one step.
        var fresh = (await instance.RowsAsync(TableNames.Evaluations)).Where(row => Text(row, "Risk") == "high" && (int)row["Round"]! == 1).Select(row => Text(row, "FormKey")).ToHashSet();
        var untouched = waiting.Where(item => fresh.Contains(Text(item, "formKey"))).ToList();
        var (first, second) = (untouched[^1], untouched[^2]);

        (await instance.Home.RunAsync("decide", Page(inbox, first), "--return", "--change", "1:请补充佐证材料", "--change", "请加盖公章")).Expect(0);
        (await instance.Home.RunAsync("decide", Page(inbox, second), "--approve", "--review", "1=0:未见佐证材料")).Expect(0);

        await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == Text(first, "formKey") && Text(row, "Status") == FormStatus.Returned);
        var changes = (await instance.RowsAsync(TableNames.Approvals)).Where(row => Text(row, "FormKey") == Text(first, "formKey") && Text(row, "Event") == ApprovalEvents.Decided).ToList();
        Assert.Equal([null, "请补充佐证材料", "请加盖公章"], changes.Select(row => Text(row, "Comment")));
        var review = await instance.UntilAsync(TableNames.Approvals, row => Text(row, "FormKey") == Text(second, "formKey") && row["ReviewedRow"] is not null);
        Assert.Equal((1, 0L, "未见佐证材料"), ((int)review["ReviewedRow"]!, (long)review["ReviewedScoreHundredths"]!, Text(review, "Comment")));
    }

    [Fact]
    public async Task An_operator_gives_a_step_on_and_opens_a_closed_form_again()
    {
        var form = await WaitingAsync("normal");

        (await instance.Home.RunAsync("reassign", form, "--from", Approver, "--to", "finance", "--reason", "原审核人调离")).Expect(0);
        await instance.UntilAsync(TableNames.Inbox, row => Text(row, "FormKey") == form && Text(row, "Approver") == "finance");
        Assert.Equal(Refused, (await DecideAsync(form, "--approve")).ExitCode);
        Assert.Equal(Refused, (await instance.Home.RunAsync("reopen", form, "--reason", "复议")).ExitCode);
        (await instance.Home.RunAsync("decide", form, "--approver", "finance", "--reject", "--comment", "依据不足")).Expect(0);
        await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == form && Text(row, "Status") == FormStatus.Rejected);

        (await instance.Home.RunAsync("reopen", form, "--reason", "复议")).Expect(0);

        var open = await instance.UntilAsync(TableNames.Evaluations, row => Text(row, "FormKey") == form && Text(row, "Status") == FormStatus.Waiting);
        Assert.Equal(2, (int)open["Round"]!);
        Assert.Equal(2, (await instance.Home.RunAsync("reopen", "2022nothing", "--reason", "复议")).ExitCode);
    }

    [Fact]
    public async Task The_audit_trail_is_verified_and_a_changed_row_is_found()
    {
        var form = await WaitingAsync("high");
        Assert.Contains("完整", (await instance.Home.RunAsync("audit", "verify", "--lang", "zh-CN")).Expect(0), StringComparison.Ordinal);
        var table = instance.Storage.Tables.GetTableClient(TableNames.Approvals);
        var row = await table.QueryAsync<ApprovalRow>(entry => entry.PartitionKey == form, cancellationToken: Cancellation).FirstAsync(Cancellation);
        var said = row.Approver;
        try
        {
            row.Approver = "somebody-else";
            await table.UpsertEntityAsync(row, cancellationToken: Cancellation);

            var verify = await instance.Home.RunAsync("audit", "verify", "--json");

            Assert.Equal(1, verify.ExitCode);
            var fault = Assert.Single(JsonNode.Parse(verify.Output)!["faults"]!.AsArray())!;
            Assert.Equal((form, row.Sequence, "changed"), (Text(fault, "formKey"), (int)fault["sequence"]!, Text(fault, "kind")));
        }
        finally
        {
            row.Approver = said;
            await table.UpsertEntityAsync(row, cancellationToken: Cancellation);
        }
    }

    private static string Page(Uri inbox, JsonNode item) => new Uri(inbox, "form?ticket=" + Text(item, "ticket")).AbsoluteUri;

    private static string? Text(JsonNode row, string column) => (string?)row[column];

    private Task<CommandRun> DecideAsync(string form, params string[] decision) =>
        instance.Home.RunAsync(["decide", form, "--approver", Approver, .. decision]);

    private async Task<string> WaitingAsync(string risk) => Text(
        (await instance.RowsAsync(TableNames.Evaluations)).First(row => Text(row, "Status") == FormStatus.Waiting && Text(row, "Risk") == risk && (int)row["Round"]! == 1), "FormKey")!;

    /// <summary>The recomputed execution score and each row's own score: nobody gave a reviewed one.</summary>
    private async Task<long> ReviewedTotalAsync(string form)
    {
        var evaluation = (await instance.RowsAsync(TableNames.Evaluations)).Single(row => Text(row, "FormKey") == form);
        var rows = (await instance.RowsAsync(TableNames.Indicators)).Where(row => Text(row, "FormKey") == form);
        return (long)evaluation["ExecutionScoreHundredths"]! + rows.Sum(row => (long)row["SelfScoreHundredths"]!);
    }

    private async Task AssertTrailAsync(string form, params string[] events)
    {
        var table = instance.Storage.Tables.GetTableClient(TableNames.Approvals);
        var rows = await table.QueryAsync<ApprovalRow>(row => row.PartitionKey == form, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(events, rows.Select(row => row.Event));
        Assert.Equal(rows.Select(row => row.Hash), rows.Select(AuditHash.Of));
        Assert.Equal(["", .. rows.SkipLast(1).Select(row => row.Hash)], rows.Select(row => row.PreviousHash));
    }

    /// <summary>The form on the unit's receipt, as soon as it says the status.</summary>
    private async Task<JsonNode> ReceiptFormAsync(string form, string status)
    {
        var receipt = instance.Storage.Blobs.GetBlobContainerClient(StorageNames.Receipts).GetBlobClient($"{UpInstance.Unit}/2022.txt.json");
        for (var tries = 0; tries < Patience; tries++)
        {
            var content = (await receipt.DownloadContentAsync(Cancellation)).Value.Content;
            var found = JsonNode.Parse(content)!["forms"]!.AsArray().Single(entry => Text(entry!, "formKey") == form)!;
            if (Text(found, "status") == status) return found;
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancellation);
        }

        throw new TimeoutException("The receipt does not say what became of the form.");
    }
}
