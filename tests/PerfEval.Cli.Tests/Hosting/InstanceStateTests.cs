using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Tests.Hosting;

public sealed class InstanceStateTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly InstanceFolder _folder;

    public InstanceStateTests()
    {
        _folder = new InstanceFolder(Path.Combine(_temporary.Path, "demo"));
        _folder.Create();
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Load_WhatWasSaved_IsTheSame()
    {
        var state = new InstanceState { Ports = new InstancePorts(1, 2, 3, 4), Azurite = new KnownProcess(5, "a"), Owner = new KnownProcess(6, "b") };

        state.Save(_folder);

        Assert.Equal(state, InstanceState.Load(_folder));
    }

    [Fact]
    public void Load_NothingSaved_Null() => Assert.Null(InstanceState.Load(_folder));

    [Theory]
    [InlineData("")]
    [InlineData("{ \"ports\": { \"blob\": 1")]
    [InlineData("[]")]
    public void Load_ABrokenFile_Null(string text)
    {
        File.WriteAllText(_folder.State, text);

        Assert.Null(InstanceState.Load(_folder));
    }

    [Fact]
    public void IsUp_OneProcessHasEnded_FalseThoughSomethingRuns()
    {
        var ended = KnownProcess.Current with { Identity = "ended" };
        var state = new InstanceState { Ports = InstancePorts.None, Azurite = KnownProcess.Current, Host = ended };

        Assert.False(state.IsUp());
        Assert.True(state.IsAnythingRunning());
    }

    [Fact]
    public void IsAnythingRunning_AfterACrashOfAll_False()
    {
        var ended = KnownProcess.Current with { Identity = "ended" };

        Assert.False(new InstanceState { Ports = InstancePorts.None, Azurite = ended, Host = ended }.IsAnythingRunning());
    }
}
