using Azure.Data.Tables;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Cli.Tests.Storage;

public sealed class SubmissionsReaderTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithVoidReasons_VoidedForms_HaveTheReasonOfTheirTrailsLastVoiding()
    {
        var tables = new TableServiceClient(azurite.TakeAccount());
        await AddAsync(
            tables, TableNames.Approvals,
            Entry("again", 1, ApprovalEvents.Voided, "年度填错"), Entry("again", 2, ApprovalEvents.Reopened, "并非误报"), Entry("again", 3, ApprovalEvents.Voided, "重复报送"),
            Entry("returned", 1, ApprovalEvents.Voided, "误作废"), Entry("silent", 1, ApprovalEvents.Decided, "请更正"));
        var overview = new SubmissionOverview(
            new SubmissionRow(), [Form("again", FormStatus.Voided), Form("returned", FormStatus.Returned), Form("silent", FormStatus.Voided)], []);

        var read = await new SubmissionsReader(tables).WithVoidReasonsAsync(overview, Cancellation);

        Assert.Equal(("again", "重复报送"), Assert.Single(read.VoidReasons.Select(reason => (reason.Key, reason.Value))));
    }

    [Fact]
    public async Task Read_Submissions_TheLatestFirstWithTheirFormsAndWhoIsAsked()
    {
        var tables = new TableServiceClient(azurite.TakeAccount());
        await AddAsync(tables, TableNames.Submissions, Submission("aa", 0), Submission("bb", 1));
        await AddAsync(tables, TableNames.Submissions, new CurrentSubmissionRow { PartitionKey = "u", RowKey = CurrentSubmissionRow.RowKeyOf("f.txt"), UploadedAt = DateTimeOffset.UnixEpoch });
        await AddAsync(tables, TableNames.Evaluations, Form("second", FormStatus.Waiting, 2), Form("first", FormStatus.Approved, 1));
        await AddAsync(tables, TableNames.Inbox, new InboxRow { PartitionKey = "a", RowKey = "k", FormKey = "second", Approver = "a", DueAt = DateTimeOffset.UnixEpoch });

        var all = await new SubmissionsReader(tables).ReadAsync(Cancellation);

        Assert.Equal(["bb", "aa"], all.Select(overview => overview.Submission.RowKey));
        Assert.Empty(all[0].Forms);
        Assert.Equal(["first", "second"], all[1].Forms.Select(form => form.FormKey));
        Assert.Equal("a", Assert.Single(all[1].WaitingFor(all[1].Forms[1])).Approver);
    }

    private static SubmissionRow Submission(string id, int day) => new()
    {
        PartitionKey = "u",
        RowKey = id,
        UploadedAt = DateTimeOffset.UnixEpoch.AddDays(day),
        ReceivedAt = DateTimeOffset.UnixEpoch.AddDays(day),
    };

    private static ApprovalRow Entry(string form, int sequence, string happened, string comment) => new()
    {
        PartitionKey = form,
        RowKey = TableKey.FromNumber(sequence),
        FormKey = form,
        Sequence = sequence,
        Event = happened,
        Comment = comment,
        At = DateTimeOffset.UnixEpoch,
    };

    private static EvaluationRow Form(string key, string status, int number = 1) => new()
    {
        PartitionKey = "2022",
        RowKey = key,
        FormKey = key,
        Status = status,
        SubmissionId = "aa",
        FormNumber = number,
        UploadedAt = DateTimeOffset.UnixEpoch,
        EvaluatedAt = DateTimeOffset.UnixEpoch,
    };

    private static async Task AddAsync<T>(TableServiceClient tables, string table, params T[] rows) where T : ITableEntity
    {
        foreach (var name in TableNames.All) await tables.CreateTableIfNotExistsAsync(name, Cancellation);
        foreach (var row in rows) await tables.GetTableClient(table).AddEntityAsync(row, Cancellation);
    }
}
