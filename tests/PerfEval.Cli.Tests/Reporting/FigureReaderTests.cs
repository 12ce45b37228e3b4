using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Cli.Reporting.Figures;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Cli.Tests.Reporting;

/// <summary>The figures of a report are those of the tables, of few rows as of more than a page of them.</summary>
public sealed class FigureReaderTests(Azurite azurite)
{
    private static readonly DateTimeOffset At = new(2023, 2, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadAsync_NoTables_IsAReportOfNothing()
    {
        var figures = await new FigureReader(new TableServiceClient(azurite.TakeAccount())).ReadAsync(null, At, TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0, 0), (figures.All.Count, figures.UnitCount, figures.Overdue, figures.Files));
        Assert.Null(figures.All.SelfScore);
        Assert.Null(figures.MedianDays);
    }

    [Fact]
    public async Task ReadAsync_MoreRowsThanAPage_CountsThemAll()
    {
        const int Forms = 1203;
        var tables = await TablesAsync();
        var rows = Enumerable.Range(1, Forms).Select(number => new EvaluationRow
        {
            PartitionKey = "2022",
            RowKey = Key(number),
            FormKey = Key(number),
            ProjectName = $"项目{number}",
            ImplementingUnit = $"单位{number % 37:D2}",
            SelfScoreHundredths = 9000 + number % 7 * 100,
            RecomputedScoreHundredths = number % 10 == 0 ? null : 8900,
            AnnualBudgetFen = number * 100,
            ExecutedFen = number * 50,
            VerifiedWeightHundredths = 5000,
            Grade = "good",
            Errors = number % 3 == 0 ? 2 : 0,
            Risk = number % 3 == 0 ? "blocked" : "clean",
            Status = number % 3 == 0 ? FormStatus.Returned : FormStatus.Approved,
            Round = 1,
        }).ToList();
        await AddAsync(tables, TableNames.Evaluations, rows);

        var figures = await new FigureReader(tables).ReadAsync(null, At, TestContext.Current.CancellationToken);

        Assert.Equal((Forms, 37, FigureReader.MaxUnits), (figures.All.Count, figures.UnitCount, figures.Units.Count));
        Assert.Equal(rows.Average(row => row.SelfScoreHundredths!.Value / 100m), figures.All.SelfScore);
        Assert.Equal(rows.Where(row => row.RecomputedScoreHundredths is not null).Average(row => row.SelfScoreHundredths!.Value / 100m - 89), figures.All.Inflation);
        Assert.Equal((50m, 50m), (figures.All.ExecutionRate, figures.All.VerifiedShare));
        Assert.Equal(Forms, figures.Units.Sum(unit => unit.Count) + figures.OtherUnits!.Count);
        Assert.Equal(Forms / 3 * 2, figures.All.Errors);
        Assert.Equal(Forms / 3, Assert.Single(figures.Risks, share => share.Key == "blocked").Count);
        Assert.Equal(Forms / 3, Assert.Single(figures.Statuses, share => share.Key == FormStatus.Returned).Count);
        Assert.Equal(FigureReader.MaxListed, figures.Worst.Count);
    }

    [Fact]
    public async Task ReadAsync_OneYear_LeavesOutWhatIsOfAnother()
    {
        var tables = await TablesAsync();
        // A key without a project code says nothing of the year.
        await AddAsync(tables, TableNames.Evaluations, [Form("2021", "20211"), Form("2021", "x1"), Form("2022", "20221"), Form("2022", "x2")]);
        await AddAsync(tables, TableNames.Findings,
        [
            Finding("20211", "total-sum", "error"), Finding("x1", "total-sum", "error"), Finding("20221", "fund-sum", "error"), Finding("20221", "fund-sum", "warning"),
            Finding("x2", "fund-sum", "note"),
        ]);
        await AddAsync(tables, TableNames.Approvals,
        [
            Approval("20211", 1, "asked", 0), Approval("20211", 2, "decided", 9), Approval("x1", 1, "asked", 0), Approval("x1", 2, "decided", 9),
            Approval("20221", 1, "asked", 0), Approval("20221", 2, "decided", 3), Approval("x2", 1, "asked", 0), Approval("x2", 2, "decided", 4),
        ]);
        await AddAsync(tables, TableNames.Inbox, [Waiting("20211"), Waiting("x1"), Waiting("20221"), Waiting("x2")]);

        var figures = await new FigureReader(tables).ReadAsync(2022, At, TestContext.Current.CancellationToken);

        Assert.Equal(2, figures.All.Count);
        Assert.Equal(new RuleFigures("fund-sum", 1, 1, 1, 2), Assert.Single(figures.Rules));
        Assert.Equal(3.5m, figures.MedianDays);
        Assert.Equal((2, 2), (Assert.Single(figures.Approvers).Waiting, figures.Approvers[0].Decisions));
    }

    [Theory]
    [InlineData(null, FormStatus.Superseded)]
    [InlineData(2022, FormStatus.Superseded)]
    [InlineData(null, FormStatus.Voided)]
    [InlineData(2022, FormStatus.Voided)]
    public async Task ReadAsync_AFormThatIsSupersededOrVoided_CountsNowhereButInWhatPeopleHaveDone(int? year, string status)
    {
        var tables = await TablesAsync();
        var ended = Form("2022", "x1");
        (ended.Status, ended.CurrentStep, ended.ImplementingUnit) = (status, null, "乙");
        await AddAsync(tables, TableNames.Evaluations, [ended, Form("2022", "20221")]);
        await AddAsync(tables, TableNames.Findings, [Finding("x1", "total-sum", "error"), Finding("20221", "fund-sum", "error")]);
        await AddAsync(tables, TableNames.Approvals, [Approval("x1", 1, "asked", 0), Approval("x1", 2, "decided", 9)]);

        var figures = await new FigureReader(tables).ReadAsync(year, At, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, 1m), (figures.All.Count, figures.UnitCount, figures.All.AnnualBudget));
        Assert.Equal(FormStatus.Waiting, Assert.Single(figures.Statuses, share => share.Count > 0).Key);
        Assert.Equal("fund-sum", Assert.Single(figures.Rules).Rule);
        Assert.Equal(9m, figures.MedianDays);
    }

    [Fact]
    public async Task ReadAsync_ABudgetWithdrawn_IsListedAndOutOfTheRates()
    {
        var tables = await TablesAsync();
        var withdrawn = Form("2022", "gone");
        (withdrawn.InitialBudgetFen, withdrawn.AnnualBudgetFen, withdrawn.ExecutedFen, withdrawn.ExecutionRateHundredths) = (12_345_678, 0, 0, 0);
        await AddAsync(tables, TableNames.Evaluations, [withdrawn, Form("2022", "kept")]);

        var figures = await new FigureReader(tables).ReadAsync(null, At, TestContext.Current.CancellationToken);

        Assert.Equal((1, 123_456.78m), (figures.WithdrawnCount, figures.WithdrawnBudget));
        Assert.Equal("gone", Assert.Single(figures.Withdrawn).FormKey);
        Assert.Equal(1, figures.Rates.Sum(share => share.Count));
    }

    private static EvaluationRow Form(string year, string key) => new()
    {
        PartitionKey = year,
        RowKey = key,
        FormKey = key,
        ProjectName = key,
        ImplementingUnit = "甲",
        Status = FormStatus.Waiting,
        CurrentStep = "supervisor",
        Risk = "high",
        Round = 1,
        InitialBudgetFen = 100,
        AnnualBudgetFen = 100,
        ExecutedFen = 99,
        ExecutionRateHundredths = 9900,
    };

    private static FindingRow Finding(string key, string rule, string severity) =>
        new() { PartitionKey = key, RowKey = rule + severity, FormKey = key, Rule = rule, Severity = severity };

    private static ApprovalRow Approval(string key, int sequence, string happened, int day) => new()
    {
        PartitionKey = key,
        RowKey = TableKey.FromNumber(sequence),
        FormKey = key,
        Sequence = sequence,
        Round = 1,
        Step = "supervisor",
        Approver = "a",
        Event = happened,
        At = At.AddDays(day),
    };

    private static InboxRow Waiting(string key) => new() { PartitionKey = "a", RowKey = "20230210-" + key, Approver = "a", FormKey = key, Year = "2022", Step = "supervisor", DueAt = At.AddDays(5) };

    private static string Key(int number) => "2022" + number.ToString("D21", CultureInfo.InvariantCulture);

    private async Task<TableServiceClient> TablesAsync()
    {
        var tables = new TableServiceClient(azurite.TakeAccount());
        foreach (var table in TableNames.All) await tables.CreateTableIfNotExistsAsync(table, TestContext.Current.CancellationToken);
        return tables;
    }

    private static async Task AddAsync(TableServiceClient tables, string table, IEnumerable<ResultRow> rows)
    {
        foreach (var chunk in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(ResultTables.MaxTransaction)))
            await tables.GetTableClient(table).SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), TestContext.Current.CancellationToken);
    }
}
