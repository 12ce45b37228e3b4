using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Tests.CommandLine;

public sealed class CommandLineApplicationTests
{
    [Fact]
    public async Task No_command_is_wrong_usage()
    {
        var run = await CliRun.RunAsync();

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("read")]
    [InlineData("check", "--profile", "nowhere", "form.txt")]
    [InlineData("read", "form.txt", "--lang", "fr")]
    [InlineData("bench", "writer")]
    [InlineData("cost", "--forms", "many")]
    [InlineData("cost", "--forms")]
    [InlineData("cost", "--files", "99999999999")]
    [InlineData("grant", "财政局", "a.xlsx", "--hours", "long", "--account", "https://a.blob.core.windows.net")]
    [InlineData("report", "--year", "20x", "--connection", "UseDevelopmentStorage=true")]
    [InlineData("report", "--year", "--connection", "UseDevelopmentStorage=true")]
    public async Task Arguments_that_say_nothing_known_are_wrong_usage(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("demo")]
    [InlineData("up")]
    [InlineData("down")]
    [InlineData("submit")]
    [InlineData("status")]
    [InlineData("results")]
    [InlineData("bench")]
    [InlineData("test")]
    [InlineData("inbox")]
    [InlineData("decide")]
    [InlineData("report")]
    public async Task Help_of_a_command_ends_with_an_example_of_it(string command)
    {
        var run = await CliRun.RunInAsync("en_US.UTF-8", CliRun.Repository, command, "--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var example = run.Output.TrimEnd().Split('\n')[^1].Trim();
        Assert.StartsWith($"perfeval {command}", example, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_checkout_only_what_needs_none_is_offered()
    {
        var outside = await CliRun.RunAsync("--help");
        var inside = await CliRun.RunInAsync("zh_CN.UTF-8", CliRun.Repository, "--help");

        Assert.Contains("  check ", outside.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  demo ", outside.Output, StringComparison.Ordinal);
        Assert.Contains("  demo ", inside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_speaks_the_language_asked_for_and_not_the_locale_s()
    {
        var chinese = await CliRun.RunInAsync("en_US.UTF-8", CliRun.Repository, "read", "--help", "--lang", "zh-CN");
        var english = await CliRun.RunInAsync("zh_CN.UTF-8", CliRun.Repository, "read", "--help", "--lang", "en");

        Assert.Contains("示例", chinese.Output, StringComparison.Ordinal);
        Assert.Contains("Example", english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("results", "evaluations")]
    public async Task A_command_that_needs_an_instance_says_that_none_runs(params string[] arguments)
    {
        using var checkout = new TemporaryFolder();
        checkout.Write("PerfEval.Functions.sln", []);

        var run = await CliRun.RunInAsync("en_US.UTF-8", checkout.Path, arguments);

        Assert.Equal(ExitCode.Unreachable, run.ExitCode);
        Assert.Contains("perfeval up", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_an_unknown_table_are_wrong_usage() =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.RunInAsync("en", CliRun.Repository, "results", "salaries")).ExitCode);

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\\b")]
    [InlineData(" ")]
    public async Task A_unit_that_is_no_folder_name_is_wrong_usage(string unit) =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.RunInAsync("en", CliRun.Repository, "submit", CliRun.Sample, "--unit", unit)).ExitCode);
}
