using System.Text.RegularExpressions;

namespace PerfEval.Cli.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task Every_command_is_in_the_table_of_commands_and_no_other(string page)
    {
        var help = await CliRun.RunInAsync("en_US.UTF-8", CliRun.Repository, "--help");
        var text = await ReadAsync(page);

        var commands = Command().Matches(help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
        var told = Told().Matches(Table().Match(text).Value).SelectMany(line => Name().Matches(line.Groups[1].Value)).Select(match => match.Groups[1].Value);
        Assert.Equal(commands.Order(StringComparer.Ordinal), told.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("docs/operations.md")]
    [InlineData("docs/deploying.md")]
    [InlineData("docs/zh/clerk.md")]
    [InlineData("docs/zh/approver.md")]
    [InlineData("docs/zh/analyst.md")]
    [InlineData("docs/zh/operator.md")]
    public async Task Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(CliRun.Repository, page))!;
        Assert.All(Link().Matches(await ReadAsync(page)), link => Assert.True(File.Exists(Path.Combine(folder, link.Groups[1].Value)), link.Value));
    }

    [Fact]
    public async Task Both_languages_show_the_same_commands_to_type() =>
        Assert.Equal(Typed(await ReadAsync("README.md")), Typed(await ReadAsync("README.zh-CN.md")));

    [Fact]
    public async Task Both_languages_give_the_same_figures()
    {
        var figures = Numbers(Section(await ReadAsync("README.md"), "\n## Figures"));

        Assert.Subset(figures, Numbers(Section(await ReadAsync("README.zh-CN.md"), "\n## 指标")));
    }

    private static HashSet<string> Numbers(string table) =>
        [.. Row().Matches(table).SelectMany(row => Number().Matches(row.Value)).Select(match => match.Value)];

    private static string Section(string text, string heading)
    {
        var start = text.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        return text[start..text.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    private static Task<string> ReadAsync(string page) =>
        File.ReadAllTextAsync(Path.Combine(CliRun.Repository, page), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Typed(string text) => Line().Matches(text).Select(match => match.Groups[1].Value.TrimEnd());

    [GeneratedRegex(@"^\|.*", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| (`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\| (?:command|命令) \|.*?\n\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"`([a-z]+)(?:[ `])")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:\]\(|src="")([^)#:""]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^    ((?:\./perfeval|azd) [^#\n]*)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
