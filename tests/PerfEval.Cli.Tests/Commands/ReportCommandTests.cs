using Azure.Data.Tables;
using PerfEval.Cli.CommandLine;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Cli.Tests.Commands;

public sealed class ReportCommandTests(Azurite azurite)
{
    [Fact]
    public async Task Report_OfAConnection_WritesAPageInChineseAndSaysWhere()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "report.html");
        var connection = azurite.TakeAccount();
        var table = new TableServiceClient(connection).GetTableClient(TableNames.Evaluations);
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        await table.AddEntityAsync(new EvaluationRow { PartitionKey = "2022", RowKey = "k", FormKey = "k", ProjectName = "保安服务", Warnings = 1, Status = FormStatus.Approved }, TestContext.Current.CancellationToken);

        var run = await CliRun.RunInAsync("en_US.UTF-8", folder.Path, "report", "--connection", connection, "--out", page);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(page, run.Error, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.Contains("保安服务", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "2023", "报告是空的")]
    [InlineData("en_US.UTF-8", "2023", "the report is empty")]
    [InlineData("zh_CN.UTF-8", "2022", null)]
    public async Task Report_OfAYearOfWhichNoFormCounts_SaysThatItIsEmpty(string locale, string year, string? said)
    {
        using var folder = new TemporaryFolder();
        var connection = azurite.TakeAccount();
        var table = new TableServiceClient(connection).GetTableClient(TableNames.Evaluations);
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        foreach (var (form, status) in new[] { ("2022", FormStatus.Approved), ("2023", FormStatus.Voided) })
            await table.AddEntityAsync(new EvaluationRow { PartitionKey = form, RowKey = "k", FormKey = "k", ProjectName = "保安服务", Status = status }, TestContext.Current.CancellationToken);

        var run = await CliRun.RunInAsync(locale, folder.Path, "report", "--connection", connection, "--out", Path.Combine(folder.Path, "report.html"), "--year", year);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        if (said is not null) Assert.Contains(said, run.Error, StringComparison.Ordinal);
        else Assert.DoesNotContain("空", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report", "--connection", "AccountName=a;AccountKey=not base64;TableEndpoint=http://127.0.0.1:1/a")]
    [InlineData("report", "--connection", "PERFEVAL_NO_SUCH_VARIABLE")]
    [InlineData("report", "--connection", "UseDevelopmentStorage=true", "--instance", "demo")]
    [InlineData("report", "--connection", "UseDevelopmentStorage=true", "--year", "0")]
    public async Task Report_OfNothingThatCanBeOpened_IsWrongUsageAndTellsNoKey(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("not base64", run.Error, StringComparison.Ordinal);
    }
}
