using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private static readonly string OneForm = Directory.EnumerateFiles(Path.Combine(CliRun.Repository, "tests", "data", "forms", "text")).Order(StringComparer.Ordinal).First();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_is_an_array_of_the_forms_in_file_order_and_nothing_else_is_on_the_output()
    {
        var run = await CliRun.RunAsync("read", CliRun.Sample, "--json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var forms = JsonNode.Parse(run.Output)!.AsArray();
        Assert.Equal(28, forms.Count);
        var lines = forms.Select(form => (int)form!["source"]![CellPointer.ProjectCode]!["line"]!).ToList();
        Assert.Equal(lines.Order(), lines);
    }

    [Fact]
    public async Task Json_holds_every_cell_of_a_form_as_it_was_transcribed_by_hand()
    {
        var code = Path.GetFileNameWithoutExtension(OneForm);
        var expected = File.ReadAllBytes(Path.Combine(CliRun.Repository, "tests", "data", "forms", "expected", code + ".json"));

        var run = await CliRun.RunAsync("read", OneForm, "--json");

        var form = Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
        var read = FormJson.Deserialize(Encoding.UTF8.GetBytes(form.ToJsonString())).Form;
        var transcribed = FormJson.Deserialize(expected).Form;
        Assert.Equal(transcribed.ProjectCode, read.ProjectCode);
        Assert.Equal(transcribed.Funds, read.Funds);
        Assert.Equal(transcribed.Indicators.AsEnumerable(), read.Indicators.AsEnumerable());
    }

    [Fact]
    public async Task Numbers_are_json_numbers()
    {
        var run = await CliRun.RunAsync("read", OneForm, "--json");

        var form = JsonNode.Parse(run.Output)![0]!;
        Assert.Equal(System.Text.Json.JsonValueKind.Number, form["total"]!["score"]!.GetValueKind());
        Assert.Equal(System.Text.Json.JsonValueKind.Number, form["funds"]!["total"]!["annualBudget"]!.GetValueKind());
    }

    [Fact]
    public async Task Without_json_each_cell_is_printed_under_the_form_s_own_label()
    {
        var run = await CliRun.RunAsync("read", OneForm);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(Path.GetFileNameWithoutExtension(OneForm), run.Output, StringComparison.Ordinal);
        Assert.Contains("年度资金总额", run.Output, StringComparison.Ordinal);
        Assert.Contains("三级指标", run.Output, StringComparison.Ordinal);
        Assert.Contains("1,877,403.78", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var run = await CliRun.RunAsync("read", Path.Combine(_folder.Path, "没有.txt"));

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("没有.txt", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_folder_is_no_file() => Assert.Equal(ExitCode.WrongUsage, (await CliRun.RunAsync("read", _folder.Path)).ExitCode);

    [Theory]
    [InlineData("")]
    [InlineData("{ \"name\": \"not a form\" }")]
    [InlineData("\0\u0001\u0002\u0003")]
    public async Task A_file_that_is_no_form_has_errors_and_is_named(string content)
    {
        var file = _folder.Write("other.dat", Encoding.UTF8.GetBytes(content));

        var run = await CliRun.RunAsync("read", file, "--json");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Empty(JsonNode.Parse(run.Output)!.AsArray());
        Assert.Contains("other.dat", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_good_file_among_bad_ones_is_read()
    {
        var bad = _folder.Write("bad.txt", Encoding.UTF8.GetBytes("not a form"));

        var run = await CliRun.RunAsync("read", bad, OneForm, "--json");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Single(JsonNode.Parse(run.Output)!.AsArray());
        Assert.Contains("bad.txt", run.Error, StringComparison.Ordinal);
    }
}
