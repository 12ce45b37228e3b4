using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Demo;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Forms_without_errors_exit_0()
    {
        var run = await CliRun.RunAsync("check", CliRun.Sample, "--json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotContain(Findings(run), finding => (string?)finding["severity"] == "error");
    }

    [Fact]
    public async Task A_profile_of_ones_own_is_taken_from_its_file()
    {
        var profile = _folder.Write("own.json", """{ "extends": "futian-2022", "name": "own", "rules": { "target-format": { "enabled": false } } }"""u8.ToArray());

        var run = await CliRun.RunAsync("check", CliRun.Sample, "--json", "--profile", profile);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotContain(Findings(run), finding => (string?)finding["rule"] == "target-format");
    }

    [Theory]
    [InlineData("""{ "extends": "futian-2022", "overshoot": { "ratio": 0.5 }, "risk": { "warnings": "many" } }""", "overshoot.ratio", "risk.warnings")]
    [InlineData(null, "no-such.json", "generic-a-b")]
    public async Task A_profile_is_wrong_or_missing_exits_2_and_every_property_is_named(string? json, string one, string other)
    {
        var file = json is null ? "no-such.json" : _folder.Write("own.json", System.Text.Encoding.UTF8.GetBytes(json));

        var run = await CliRun.RunAsync("check", CliRun.Sample, "--profile", file);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(one, run.Error, StringComparison.Ordinal);
        Assert.Contains(other, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_an_error_exits_1_and_the_error_says_what_was_printed_and_expected()
    {
        var altered = AlteredSample.Make(SampleSubmission.Bytes(), _ => true);
        var file = _folder.Write("altered.txt", altered.Content);

        var run = await CliRun.RunAsync("check", file, "--json");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        var finding = Assert.Single(Findings(run), finding => (string?)finding["rule"] == "execution-score");
        Assert.Equal("error", (string?)finding["severity"]);
        Assert.Contains(altered.Wrong.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)finding["printed"], StringComparison.Ordinal);
        Assert.NotEmpty((string)finding["messageZh"]!);
        Assert.NotEmpty((string)finding["messageEn"]!);
        Assert.NotEmpty((string)finding["source"]!);
    }

    [Fact]
    public async Task Json_has_the_properties_of_its_contract_and_no_others()
    {
        var run = await CliRun.RunAsync("check", CliRun.Sample, "--json");

        var check = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal(["forms", "submission"], Names(check));
        var form = check["forms"]![0]!.AsObject();
        Assert.Equal(
            ["projectCode", "selfScore", "executionScore", "recomputedScore", "verifiedWeight", "grade", "risk", "findings"], Names(form));
        Assert.Equal(JsonValueKind.Number, form["selfScore"]!.GetValueKind());
        Assert.All(Findings(run), finding => Assert.Equal(
            ["rule", "severity", "where", "row", "printed", "expected", "messageZh", "messageEn", "source"], Names(finding)));
    }

    [Fact]
    public async Task Several_files_are_one_submission()
    {
        var copy = _folder.Write("copy.txt", SampleSubmission.Bytes());

        var run = await CliRun.RunAsync("check", CliRun.Sample, copy, "--json");

        Assert.Equal(56, JsonNode.Parse(run.Output)!["forms"]!.AsArray().Count);
    }

    [Fact]
    public async Task Json_of_several_files_says_of_each_form_which_it_is_in_and_of_findings_across_them_which_forms_they_name()
    {
        var copy = _folder.Write("copy.txt", SampleSubmission.Bytes());

        var check = JsonNode.Parse((await CliRun.RunAsync("check", CliRun.Sample, copy, "--json")).Output)!;

        var forms = check["forms"]!.AsArray();
        Assert.Equal([(CliRun.Sample, 28), (copy, 28)], forms.CountBy(form => (string)form!["file"]!).Select(count => (count.Key, count.Value)));
        Assert.All(forms, form => Assert.DoesNotContain("entry", Names(form!.AsObject())));
        var twice = check["submission"]!.AsArray().First(finding => finding!["forms"]!.AsArray().Count == 2)!;
        Assert.Equal([CliRun.Sample, copy], twice["indexes"]!.AsArray().Select(index => (string)forms[(int)index!]!["file"]!));
    }

    [Fact]
    public async Task Json_of_an_archive_says_of_each_form_which_entry_it_is_in()
    {
        var (one, other) = (AlteredSample.Make(SampleSubmission.Bytes(), _ => true).Content, SampleSubmission.Bytes());
        var archive = _folder.Write("两个.zip", Archive.Of(("甲.txt", one), ("乙.txt", other)));

        var forms = JsonNode.Parse((await CliRun.RunAsync("check", archive, "--json")).Output)!["forms"]!.AsArray();

        Assert.Equal([(archive, "甲.txt"), (archive, "乙.txt")], forms.Select(form => ((string)form!["file"]!, (string)form["entry"]!)).Distinct());
    }

    [Fact]
    public async Task Of_several_files_each_form_says_which_it_is_in_and_findings_across_them_as_well()
    {
        var one = _folder.Write("甲.txt", SampleSubmission.Bytes());
        var other = _folder.Write("乙.txt", SampleSubmission.Bytes());
        var page = Path.Combine(_folder.Path, "page.html");

        var run = await CliRun.RunAsync("check", one, other, "--html", page);

        Assert.Equal(28, Regex.Count(run.Output, "所在文件：.*甲.txt"));
        Assert.Equal(28, Regex.Count(run.Output, "所在文件：.*乙.txt"));
        var across = run.Output[run.Output.LastIndexOf("各表之间", StringComparison.Ordinal)..];
        // A long path takes several lines of the table.
        Assert.Contains('甲', across);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(28, Regex.Count(html, "所在文件</dt><dd>[^<]*乙.txt"));
    }

    [Fact]
    public async Task Of_several_files_the_page_says_which_was_not_read()
    {
        var notes = _folder.Write("纪要.txt", "会议纪要"u8.ToArray());
        var page = Path.Combine(_folder.Path, "page.html");

        await CliRun.RunAsync("check", CliRun.Sample, notes, "--html", page);

        Assert.Matches("纪要.txt，第 1 行", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_one_file_the_name_is_not_repeated_form_by_form() =>
        Assert.DoesNotContain("所在文件", (await CliRun.RunAsync("check", CliRun.Sample)).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh_CN.UTF-8", "差错")]
    [InlineData("en_US.UTF-8", "error")]
    public async Task The_table_speaks_the_terminal_s_language(string locale, string word)
    {
        var file = _folder.Write("altered.txt", AlteredSample.Make(SampleSubmission.Bytes(), _ => true).Content);

        var run = await CliRun.RunInAsync(locale, _folder.Path, "check", file);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(word, run.Output, StringComparison.Ordinal);
        Assert.Contains("execution-score", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Findings(CliRun run) =>
        JsonNode.Parse(run.Output)!["forms"]!.AsArray().SelectMany(form => form!["findings"]!.AsArray()).Select(finding => finding!.AsObject());

    private static IEnumerable<string> Names(JsonObject node) => node.Select(property => property.Key);
}
