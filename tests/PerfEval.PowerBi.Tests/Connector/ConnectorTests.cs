using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;
using PerfEval.PowerBi.Tests.Model;

namespace PerfEval.PowerBi.Tests.Connector;

/// <summary>The way of the Power BI connector: OData with the account's key, against the tables after a run of the sample forms.</summary>
[Collection(nameof(SampleRun))]
public sealed class ConnectorTests(SampleRun run, Azurite azurite) : IDisposable
{
    private const int PageSize = 1000;
    private readonly HttpClient _http = new();

    public static TheoryData<string> Sources => [.. ResultQuery.All.Select(query => query.Source).Distinct()];

    [Fact]
    public async Task The_tables_that_the_model_reads_are_there_to_choose_from() =>
        Assert.Superset(ResultQuery.All.Select(query => query.Source).ToHashSet(), (await Feed().TablesAsync()).ToHashSet());

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_column_comes_with_the_type_that_the_model_gives_it(string table)
    {
        var rows = await Feed().ReadAsync(table);
        var queries = ResultQuery.All.Where(query => query.Source == table).ToList();

        Assert.Equal(run.Rows[table].Count, rows.Count);
        Assert.NotEmpty(rows);
        foreach (var (column, type) in queries.SelectMany(query => query.Types).DistinctBy(pair => pair.Key))
        {
            foreach (var row in rows.Where(row => row[column] is not null)) Assert.Equal((column, type), (column, MType(row, column)));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Times_are_UTC(string table)
    {
        var times = (await Feed().ReadAsync(table)).SelectMany(row => row.Where(column => Edm(row, column.Key) == "Edm.DateTime")).Select(column => column.Value!.GetValue<string>());

        Assert.All(times, time => Assert.EndsWith("Z", time, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fen_and_hundredths_come_as_whole_numbers_of_64_bits_and_add_up()
    {
        var rows = await Feed().ReadAsync(TableNames.Evaluations);

        Assert.Equal(
            run.Rows[TableNames.Evaluations].Sum(row => row.GetInt64(nameof(EvaluationRow.AnnualBudgetFen)) ?? 0),
            rows.Where(row => row[nameof(EvaluationRow.AnnualBudgetFen)] is not null)
                .Sum(row => long.Parse(row[nameof(EvaluationRow.AnnualBudgetFen)]!.GetValue<string>(), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_table_of_more_rows_than_a_page_is_read_to_its_end()
    {
        var connection = azurite.TakeAccount();
        var table = new TableServiceClient(connection).GetTableClient(TableNames.Findings);
        await table.CreateIfNotExistsAsync();
        var keys = Enumerable.Range(0, 2 * PageSize + 1).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).ToList();
        // Keys with what URLs and continuation tokens must carry.
        foreach (var chunk in keys.Chunk(ResultTables.MaxTransaction))
        {
            await table.SubmitTransactionAsync(chunk.Select(key => new TableTransactionAction(
                TableTransactionActionType.Add, new FindingRow { PartitionKey = "2022&项目 1", RowKey = $"规则+{key}=%2F", Rule = "total-sum" })));
        }

        var feed = new TableFeed(_http, new SharedKey(connection));
        var rows = await feed.ReadAsync(TableNames.Findings);

        Assert.Equal(3, feed.Pages);
        Assert.Equal(keys, rows.Select(row => row["RowKey"]!.GetValue<string>()[3..9]));
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var connection = azurite.TakeAccount();
        var key = new SharedKey(connection.Replace("AccountKey=A", "AccountKey=B", StringComparison.Ordinal));
        using var request = key.Get("Tables");
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    private TableFeed Feed() => new(_http, new SharedKey(run.App.Connection));

    private static string MType(JsonObject row, string column) => Edm(row, column) switch
    {
        "Edm.Int64" => "Int64.Type",
        "Edm.DateTime" => "type datetimezone",
        "" => row[column]!.GetValueKind() switch
        {
            JsonValueKind.String => "type text",
            JsonValueKind.Number => "Int64.Type",
            JsonValueKind.True or JsonValueKind.False => "type logical",
            var kind => kind.ToString(),
        },
        var other => other,
    };

    private static string Edm(JsonObject row, string column) => row[$"{column}@odata.type"]?.GetValue<string>() ?? "";
}
