using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Tests.Hosting;

public sealed class DetachedProcessTests
{
    [Fact]
    public async Task Start_AProgram_WritesItsOutputAndEnvironmentToTheLog()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "of the program.log");
        var variables = new Dictionary<string, string> { ["GREETING"] = "你好; $HOME" };

        var process = DetachedProcess.Start("sh", ["-c", "echo \"$GREETING\"; echo \"$1\" >&2; exec tail -f /dev/null", "sh", "a b"], variables, folder.Path, log);

        // It is stopped only when it has said what it had to say.
        while (!File.Exists(log) || File.ReadAllLines(log).Length < 2) await Task.Yield();
        await process.StopAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(["你好; $HOME", "a b"], File.ReadAllLines(log));
    }
}
