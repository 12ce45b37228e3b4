using System.Reflection;
using PerfEval.Functions.Tables;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>The queries of the model and the rows that the app writes name the same columns, with the same types.</summary>
public sealed class StoredColumnsTests
{
    private static readonly Dictionary<string, Type> Rows = new()
    {
        [TableNames.Submissions] = typeof(SubmissionRow),
        [TableNames.Evaluations] = typeof(EvaluationRow),
        [TableNames.Indicators] = typeof(IndicatorRow),
        [TableNames.Findings] = typeof(FindingRow),
        [TableNames.Rounds] = typeof(RoundRow),
        [TableNames.Approvals] = typeof(ApprovalRow),
        [TableNames.Units] = typeof(UnitRow),
    };

    // What an analyst has no use for, and what would only fill the model: hashes, ids of the app's own doings, and what the audit trail tells.
    private static readonly Dictionary<string, string[]> LeftOut = new()
    {
        [TableNames.Submissions] = [nameof(SubmissionRow.ContentHash), nameof(SubmissionRow.ClaimedBy)],
        [TableNames.Rounds] = [nameof(RoundRow.ContentHash), nameof(RoundRow.MovedTo), nameof(RoundRow.FiledIn), nameof(RoundRow.FiledAgainAt), nameof(RoundRow.SupersededBy), nameof(RoundRow.VoidedAt)],
        [TableNames.Approvals] = [nameof(ApprovalRow.EventId), nameof(ApprovalRow.PreviousHash), nameof(ApprovalRow.Hash)],
    };

    public static TheoryData<string> Tables => [.. Rows.Keys];

    [Fact]
    public void The_model_reads_every_table_but_the_inbox_which_is_not_for_analysts() =>
        Assert.Equal(TableNames.All.Except([TableNames.Inbox]).Order(), ResultQuery.All.Select(query => query.Source).Distinct().Order());

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_that_the_model_names_is_written_with_the_type_that_it_expects(string table)
    {
        var written = Written(table);

        Assert.All(Queries(table), query => Assert.All(
            query.Columns.Where(column => column != nameof(ResultRow.RowKey)),
            column => Assert.Equal((column, written.GetValueOrDefault(column, "not written")), (column, query.Types[column]))));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_that_is_written_is_in_the_model_or_left_out_on_purpose(string table) => Assert.Equal(
        Written(table).Keys.Order(),
        Queries(table).SelectMany(query => query.Columns).Where(column => column != nameof(ResultRow.RowKey)).Concat(LeftOut.GetValueOrDefault(table, [])).Distinct().Order());

    [Fact]
    public void A_query_types_every_column_that_it_names() =>
        Assert.All(ResultQuery.All, query => Assert.Equal(query.Columns.Order(), query.Types.Keys.Order()));

    [Fact]
    public void All_times_become_local_and_all_fen_and_hundredths_decimals() => Assert.All(ResultQuery.All, query =>
    {
        Assert.Equal(query.Columns.Where(column => query.Types[column] == "type datetimezone"), query.Times);
        Assert.Equal(query.Columns.Where(column => column.EndsWith("Fen", StringComparison.Ordinal) || column.EndsWith("Hundredths", StringComparison.Ordinal)), query.Decimals);
    });

    [Fact]
    public void The_pointers_of_paths_are_no_uploads() => Assert.Contains(
        $"each not Text.StartsWith([RowKey], \"{CurrentSubmissionRow.RowKeyPrefix}\")",
        ResultQuery.M(Assert.Single(ResultQuery.All, query => query.Source == TableNames.Submissions).Table),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_counted_is_of_forms_that_are_neither_superseded_nor_voided_and_the_trail_tells_of_all()
    {
        var standing = ResultQuery.All.Where(query => ResultQuery.M(query.Table).Contains("Standing = OfStandingForms(Rows)", StringComparison.Ordinal)).Select(query => query.Table.Name);
        var all = ResultQuery.All.Where(query => query.Columns.Contains(nameof(EvaluationRow.FormKey))).Select(query => query.Table.Name);

        Assert.Equal(["指标", "评价", "轮次", "问题"], standing.Order(StringComparer.Ordinal));
        Assert.Equal(["审批", "项目"], all.Except(standing).Order(StringComparer.Ordinal));
        Assert.Contains($"each [Status] = \"{FormStatus.Superseded}\" or [Status] = \"{FormStatus.Voided}\"", SemanticModel.Expressions["OfStandingForms"].Value, StringComparison.Ordinal);
        Assert.DoesNotContain(SemanticModel.Measures, measure => measure.Measure.Value.Contains("COUNTROWS('项目')", StringComparison.Ordinal));
    }

    private static IEnumerable<ResultQuery> Queries(string table) => ResultQuery.All.Where(query => query.Source == table);

    private static Dictionary<string, string> Written(string table) => Rows[table]
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .ToDictionary(property => property.Name, property => MType(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));

    private static string MType(Type type) =>
        type == typeof(string) ? "type text"
        : type == typeof(int) || type == typeof(long) ? "Int64.Type"
        : type == typeof(bool) ? "type logical"
        : type == typeof(DateTimeOffset) ? "type datetimezone"
        : throw new NotSupportedException($"The model knows no {type}.");
}
