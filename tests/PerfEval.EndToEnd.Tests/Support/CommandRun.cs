namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>A command line that was run, and what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output, where the command ended as expected; its own words make the failure where not.</summary>
    public string Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode} where {exitCode} was expected.\n{Output}\n{Error}");
        return Output;
    }
}
