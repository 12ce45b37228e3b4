using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Rendering;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Rendering;

public sealed class ProgressViewTests
{
    private static readonly FormProgress Changed = new(1, FormStage.Routed, "项目", FormStatus.Waiting);
    private static readonly FormProgress Unchanged = new(2, FormStage.Routed, null, null);

    [Fact]
    public async Task ShowAsync_SomeFormsAreAsBefore_CountsTheOthers() => Assert.Contains("其余 1 张", await ShownAsync(Changed, Unchanged), StringComparison.Ordinal);

    [Fact]
    public async Task ShowAsync_AllFormsAreAsBefore_SpeaksOfNoOthers()
    {
        var shown = await ShownAsync(Unchanged);

        Assert.DoesNotContain("其余", shown, StringComparison.Ordinal);
        Assert.StartsWith("1 张表", shown, StringComparison.Ordinal);
    }

    private static async Task<string> ShownAsync(params FormProgress[] forms)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        using var error = new StringWriter();
        SubmissionProgress[] changes = [new(new SubmissionRow { Status = SubmissionStatus.Evaluated }, forms, IsAtRest: true)];
        await new ProgressView(new Terminal(TextWriter.Null, error)).ShowAsync(changes.ToAsyncEnumerable());
        return error.ToString();
    }
}
