using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Tables;

/// <summary>What the columns are in storage: Power BI types them by what it finds there.</summary>
[Collection(nameof(SampleRun))]
public sealed class StoredTypesTests(SampleRun run)
{
    private static readonly string[] AlwaysThere = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    // The columns of each table as the design has them: text, whole numbers, long ones for fen and hundredths, times, truth values.
    // Those that end in ? are left out where there is no value.
    private static readonly Dictionary<string, (string Text, string Int, string Long, string Time, string Bool)> Columns = new()
    {
        [TableNames.Submissions] = (
            "UnitFolder? Path ContentHash? Format? Status? Error? ClaimedBy? CurrentSubmission?", "FormsRead? Problems?", "Bytes?",
            "UploadedAt ReceivedAt? CompletedAt?", ""),
        [TableNames.Evaluations] = (
            "FormKey ProjectCode? ProjectName ImplementingUnit PrimaryBudgetUnit UnitFolder Grade? ReviewedGrade? Risk Status CurrentStep? Profile SubmissionId",
            "FiscalYear? IndicatorCount Errors Warnings Notes DoubtfulCells Round FormNumber",
            "InitialBudgetFen? AnnualBudgetFen? ExecutedFen? ExecutionRateHundredths? ExecutionScoreHundredths? SelfScoreHundredths? RecomputedScoreHundredths? ReviewedScoreHundredths? VerifiedWeightHundredths",
            "UploadedAt EvaluatedAt ClosedAt?", ""),
        [TableNames.Indicators] = (
            "FormKey Level1 Level2 Level3 Target Actual Outcome Band? Deviation ReviewReason?", "Round Number",
            "WeightHundredths? SelfScoreHundredths? RecomputedScoreHundredths? ReviewedScoreHundredths?", "", "Verified"),
        [TableNames.Findings] = (
            "FormKey Rule Severity Place Printed Expected MessageZh MessageEn Source Group?", "Round RowNumber?", "", "", "Grave"),
        [TableNames.Rounds] = (
            "FormKey UnitFolder MovedTo? FiledIn SupersededBy? SubmissionId ContentHash Risk Outcome?", "Round FiscalYear? FormNumber Errors Warnings Notes",
            "SelfScoreHundredths? RecomputedScoreHundredths? ReviewedScoreHundredths?", "UploadedAt EvaluatedAt DecidedAt? FiledAgainAt? VoidedAt?", ""),
        [TableNames.Approvals] = (
            "FormKey EventId Step Approver Event Decision? Comment? ChangeField? ForApprover? PreviousHash Hash", "Sequence Round ReviewedRow? ChangeRow?", "ReviewedScoreHundredths?", "At", ""),
        [TableNames.Inbox] = (
            "Approver FormKey Year Step StepInstance ForApprover? ProjectCode? ProjectName ImplementingUnit Risk News Told Message",
            "Round Quorum Errors Warnings Notes DoubtfulCells", "SelfScoreHundredths? RecomputedScoreHundredths?", "DueAt", "Escalated IsInFlight"),
        [TableNames.Units] = ("Name ParentUnit", "", "", "", ""),
    };

    public static TheoryData<string> Tables => [.. TableNames.All];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_column_has_one_type_and_is_left_out_only_where_it_may_have_no_value(string table)
    {
        var (text, whole, big, time, truth) = Columns[table];
        var types = Of(text, typeof(string)).Concat(Of(whole, typeof(int))).Concat(Of(big, typeof(long))).Concat(Of(time, typeof(DateTimeOffset))).Concat(Of(truth, typeof(bool)))
            .ToDictionary(column => column.Name);

        Assert.NotEmpty(run.Rows[table]);
        foreach (var row in run.Rows[table])
        {
            var columns = row.Where(column => !AlwaysThere.Contains(column.Key)).ToDictionary(column => column.Key, column => column.Value);
            Assert.All(columns, column => Assert.True(types.ContainsKey(column.Key) && types[column.Key].Type == column.Value.GetType(), $"{column.Key}: {column.Value.GetType()}"));
            Assert.All(types.Values.Where(type => !type.MayBeLeftOut), type => Assert.Contains(type.Name, columns.Keys));
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_time_is_stored_in_UTC(string table) =>
        Assert.All(run.Rows[table].SelectMany(row => row).Select(column => column.Value).OfType<DateTimeOffset>(), time => Assert.Equal(TimeSpan.Zero, time.Offset));

    [Fact]
    public void A_value_that_does_not_exist_is_left_out_of_the_row()
    {
        Assert.All(run.Rows[TableNames.Evaluations], row => Assert.Equal(
            (row.GetString("Status") != FormStatus.Waiting, row.GetString("Status") == FormStatus.Waiting), (row.ContainsKey("ClosedAt"), row.ContainsKey("CurrentStep"))));
        Assert.All(run.Rows[TableNames.Evaluations], row => Assert.DoesNotContain("ReviewedScoreHundredths", row.Keys));
        Assert.All(run.Rows[TableNames.Indicators], row => Assert.DoesNotContain("ReviewReason", row.Keys));
        Assert.All(run.Rows[TableNames.Submissions], row => Assert.DoesNotContain("Error", row.Keys));
    }

    [Fact]
    public void Names_of_tables_and_keys_of_rows_are_what_every_reader_takes()
    {
        Assert.All(TableNames.All, name => Assert.Matches("^[a-z]+$", name));
        Assert.All(
            run.Rows.Values.SelectMany(rows => rows).SelectMany(row => new[] { row.PartitionKey, row.RowKey }),
            key => Assert.DoesNotMatch(@"[/\\#?'|\p{Cc}]", key));
    }

    private static IEnumerable<(string Name, Type Type, bool MayBeLeftOut)> Of(string columns, Type type) =>
        columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name.TrimEnd('?'), type, name.EndsWith('?')));
}
