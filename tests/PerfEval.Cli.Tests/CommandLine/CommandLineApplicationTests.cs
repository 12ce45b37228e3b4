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

    [Theory]
    [InlineData("请写明命令")]
    [InlineData("“nonsense”这个命令", "nonsense", "a.txt")]
    [InlineData("命令 read 后面要写 FILE", "read")]
    [InlineData("“--bogus”这个选项", "check", "--bogus", "a.txt")]
    [InlineData("“--hour”这个选项", "grant", "财政局", "a.xlsx", "--hour", "5", "--account", "https://a.blob.core.windows.net")]
    [InlineData("缺少选项 --unit", "submit", "a.txt")]
    [InlineData("submissions, evaluations", "results", "salaries")]
    [InlineData("zh-CN, en", "read", "a.txt", "--lang", "fr")]
    [InlineData("选项 --html 后面要写一个值", "check", "a.txt", "--html")]
    [InlineData("选项 --html 不能用“”", "check", "a.txt", "--html", "")]
    [InlineData("用不着“b”", "status", "a", "b")]
    [InlineData("选项 --unit 只能有一个值", "submit", "a.txt", "--unit", "甲", "--unit", "乙")]
    public async Task What_is_wrong_with_a_command_line_is_said_in_the_terminal_s_language(string said, params string[] arguments)
    {
        var run = await CliRun.RunInAsync("zh_CN.UTF-8", CliRun.Repository, arguments);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)required|option|argument|command |'|未识别|未提供|缺少所需", run.Error.Replace(said, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("audit")]
    [InlineData("submit")]
    public async Task Help_is_all_in_the_terminal_s_language(params string[] command)
    {
        var run = await CliRun.RunInAsync("zh_CN.UTF-8", CliRun.Repository, [.. command, "--help"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotMatch(@"(?i)description|default|required|\[options|\[command|usage", run.Output);
    }

    [Fact]
    public async Task Help_says_what_an_option_must_and_may_have()
    {
        var check = await CliRun.RunInAsync("en_US.UTF-8", CliRun.Repository, "check", "--help");
        var submit = await CliRun.RunInAsync("en_US.UTF-8", CliRun.Repository, "submit", "--help");

        Assert.Contains("By default: futian-2022", check.Output, StringComparison.Ordinal);
        Assert.Matches("--unit <NAME> .*Required", submit.Output);
        Assert.Contains("perfeval submit <FILE>... [OPTIONS]", submit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("./perfeval", "./perfeval up")]
    [InlineData(null, "run perfeval up")]
    public async Task What_to_type_next_is_named_as_it_was_typed(string? typed, string said)
    {
        using var checkout = new TemporaryFolder();
        checkout.Write("PerfEval.Functions.sln", []);

        var run = await CliRun.RunAsync(name => name == ProgramName.Variable ? typed : null, checkout.Path, "--lang", "en", "status");

        Assert.Contains(said, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_name_that_begins_with_an_at_sign_is_a_file_s()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.RunInAsync("zh_CN.UTF-8", folder.Path, "read", "@2022.txt");

        Assert.Contains("找不到文件 @2022.txt", run.Error, StringComparison.Ordinal);
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

    [Fact]
    public async Task Two_files_of_one_name_are_not_submitted_since_the_second_would_be_the_correction_of_the_first()
    {
        using var folder = new TemporaryFolder();
        var files = new[] { "甲", "乙" }.Select(name => Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName, "2022.txt")).ToArray();
        foreach (var file in files) await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var run = await CliRun.RunInAsync("zh_CN.UTF-8", CliRun.Repository, "submit", files[0], files[1], "--unit", "财政局");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("2022.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_before_any_is_uploaded()
    {
        using var checkout = new TemporaryFolder();
        checkout.Write("PerfEval.Functions.sln", []);

        var run = await CliRun.RunInAsync("zh_CN.UTF-8", checkout.Path, "submit", CliRun.Sample, "没有.txt", "--unit", "财政局");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("找不到文件 没有.txt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\\b")]
    [InlineData(" ")]
    public async Task A_unit_that_is_no_folder_name_is_wrong_usage(string unit) =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.RunInAsync("en", CliRun.Repository, "submit", CliRun.Sample, "--unit", unit)).ExitCode);
}
