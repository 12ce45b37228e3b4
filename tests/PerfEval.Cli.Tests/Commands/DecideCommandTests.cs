namespace PerfEval.Cli.Tests.Commands;

/// <summary>What <c>decide</c> refuses before it asks anyone.</summary>
public class DecideCommandTests
{
    private const string Link = "http://127.0.0.1:1/api/form?ticket=t";

    [Theory]
    [InlineData("--return")]
    [InlineData("--reject")]
    [InlineData("--approve", "--change", "1:改")]
    [InlineData("--reject", "--comment", "不符", "--change", "1:改")]
    [InlineData("--approve", "--review", "八分")]
    [InlineData("--approve", "--return", "--comment", "改")]
    [InlineData()]
    public async Task WrongUsage(params string[] decision)
    {
        var run = await CliRun.RunAsync(["decide", Link, .. decision]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("--return", "--change", "1:请补充")]
    [InlineData("--approve", "--review", "1=8.5:未见佐证")]
    [InlineData("--reject", "--comment", "不符合要求")]
    public async Task RightUsage_WhereNobodyAnswers_SaysThatTheHostCannotBeReached(params string[] decision) =>
        Assert.Equal(3, (await CliRun.RunAsync(["decide", Link, .. decision])).ExitCode);
}
