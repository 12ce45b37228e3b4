using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Costs;

namespace PerfEval.Cli.Tests.Commands;

public sealed class CostCommandTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(CliRun.Repository, "infra", "cli", "Costs", "prices.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_month_is_a_thousand_forms_in_files_of_28_and_every_meter_has_a_price_and_a_page()
    {
        var run = await CliRun.RunAsync("cost", "--json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var cost = JsonNode.Parse(run.Output)!;
        Assert.Equal((1000, 36), ((int)cost["forms"]!, (int)cost["files"]!));
        var meters = cost["meters"]!.AsArray();
        Assert.Equal(Enum.GetValues<Meter>().Length, meters.Count);
        Assert.All(meters, meter => Assert.All(["unit", "page", "remark"], name => Assert.NotEmpty((string)meter![name]!)));
        Assert.All(meters, meter => Assert.Contains("check", (string)meter!["remark"]!, StringComparison.Ordinal));
        Assert.Equal((decimal)cost["total"]!, meters.Sum(meter => (decimal)meter!["cost"]!));
    }

    [Theory]
    [InlineData("zh-CN", "价格日期：2025-05 / 部分未注明。")]
    [InlineData("en", "as of: 2025-05 / some not known.")]
    public async Task Dates_of_prices_that_are_not_known_are_so_in_the_language_of_the_reader(string language, string said) =>
        Assert.Contains(said, (await CliRun.RunAsync("cost", "--lang", language)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Ones_own_prices_are_taken()
    {
        var prices = JsonNode.Parse(await File.ReadAllTextAsync(Shipped, TestContext.Current.CancellationToken))!;
        prices["currency"] = "CNY";
        foreach (var (name, price) in prices["prices"]!.AsObject()) (price!["amount"], price["per"]) = (name == "blobLists" ? 2 : 0, 1);
        var file = _folder.Write("prices.json", System.Text.Encoding.UTF8.GetBytes(prices.ToJsonString()));

        var run = await CliRun.RunAsync("cost", "--forms", "10", "--files", "10", "--prices", file, "--json");

        var cost = JsonNode.Parse(run.Output)!;
        var lists = Assert.Single(cost["meters"]!.AsArray(), meter => (string?)meter!["meter"] == "blobLists")!;
        Assert.Equal("CNY", (string?)cost["currency"]);
        Assert.Equal(2 * ((decimal)lists["forms"]! + (decimal)lists["standing"]!), (decimal)cost["total"]!);
    }

    [Theory]
    [InlineData("\"per\": 10000,", "\"per\": 0,", "prices.blobWrites.per")]
    [InlineData("\"amount\": 0.4,", "\"amount\": -1,", "prices.executions.amount")]
    [InlineData("\"amount\": 0.4,", "", "amount")]
    [InlineData("\"logGigabytes\"", "\"logs\"", "logs")]
    [InlineData("\"currency\"", "\"money\"", "money")]
    public async Task A_price_file_that_is_wrong_exits_2_and_the_place_is_named(string before, string after, string place)
    {
        var text = await File.ReadAllTextAsync(Shipped, TestContext.Current.CancellationToken);
        Assert.Contains(before, text, StringComparison.Ordinal);
        var file = _folder.Write("prices.json", System.Text.Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)));

        var run = await CliRun.RunAsync("cost", "--prices", file);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_file_that_is_missing_exits_2_and_is_named()
    {
        var run = await CliRun.RunAsync("cost", "--prices", "no-such.json");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("no-such.json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--forms", "0")]
    [InlineData("--files", "1001")]
    [InlineData("--files", "0")]
    public async Task Numbers_that_make_no_sense_exit_2(string option, string value)
    {
        var run = await CliRun.RunAsync("cost", option, value);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_in_the_documentation_is_what_the_command_prints()
    {
        var run = await CliRun.RunInAsync("en_US.UTF-8", Path.GetTempPath(), "cost", "--markdown");

        var page = await File.ReadAllTextAsync(Path.Combine(CliRun.Repository, "docs", "operations.md"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(Lines(run.Output), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();
}
