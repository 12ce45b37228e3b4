using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Tests.CommandLine;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Find_BelowACheckout_ClimbsToIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("PerfEval.Functions.sln", []);
        var below = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b")).FullName;

        Assert.Equal(folder.Path, RepositoryRoot.Find(_ => null, below)?.Path);
    }

    [Fact]
    public void Find_OutsideAnyCheckout_FindsNone()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(RepositoryRoot.Find(_ => null, folder.Path));
    }

    [Fact]
    public void Find_WithTheScriptsVariable_NeedsNoClimbing()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        folder.Write("PerfEval.Functions.sln", []);

        Assert.Equal(folder.Path, RepositoryRoot.Find(_ => folder.Path, elsewhere.Path)?.Path);
    }

    [Fact]
    public void Instances_NamedElsewhere_AreThere()
    {
        using var folder = new TemporaryFolder();
        folder.Write("PerfEval.Functions.sln", []);

        Assert.Equal(Path.Combine(folder.Path, ".perfeval"), RepositoryRoot.Find(_ => null, folder.Path)?.Instances);
        Assert.Equal("/elsewhere", RepositoryRoot.Find(name => name == "PERFEVAL_HOME" ? "/elsewhere" : null, folder.Path)?.Instances);
    }
}
