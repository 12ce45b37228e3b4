using PerfEval.Cli.Demo;
using PerfEval.Cli.Following;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions.Storage;

namespace PerfEval.EndToEnd.Tests.Faults;

/// <summary>The demo's upload on one Azurite, taken through by hosts that are killed one after the other.</summary>
internal sealed class KillRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WriteTrigger _writes = new();
    private readonly InstanceFolder _folder;
    private readonly InstancePorts _ports;
    private readonly KnownProcess _azurite;
    private readonly StorageProxy[] _proxies;
    private KnownProcess? _host;

    private KillRun(InstanceFolder folder, InstancePorts ports, KnownProcess azurite)
    {
        (_folder, _ports, _azurite) = (folder, ports, azurite);
        _proxies = [new(ports.Blob, _writes), new(ports.Queue, _writes), new(ports.Table, _writes)];
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The instance, as commands see it.</summary>
    public RunningInstance Instance => new("kills", _folder, new InstanceState { Ports = _ports, Azurite = _azurite, Host = _host });

    /// <summary>Starts the storage.</summary>
    public static async Task<KillRun> StartAsync(TestHome home, string name)
    {
        var folder = home.Drawing(name);
        var ports = InstancePorts.None.Available();
        var azurite = AzuriteProcess.Start(home.Root, folder, ports, inMemory: false);
        var run = new KillRun(folder, ports, azurite);
        await AzuriteProcess.WaitAsync(azurite, folder, ports, Cancellation);
        var storage = run.Instance.Storage;
        await StorageLayout.CreateAsync(storage.Blobs, storage.Tables, Cancellation);
        return run;
    }

    /// <summary>Uploads what the demo uploads.</summary>
    public Task<UploadedFile> UploadAsync() =>
        new ReportUpload(Instance.Storage.Blobs).PutAsync(DemoShow.Unit, SampleSubmission.TextName, SampleSubmission.Bytes(), Cancellation);

    /// <summary>Lets a host run until the given write of its own, and kills it there.</summary>
    public async Task KillAtAsync(int writes, KillMoment moment)
    {
        var started = new TaskCompletionSource<KnownProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        var killed = _writes.Arm(writes, moment, () => InstanceWatch.Kill(started.Task.Result));
        started.SetResult(StartHost());
        await killed.WaitAsync(Patience, Cancellation);
    }

    /// <summary>Starts a host and waits until it answers.</summary>
    public async Task StartHostAsync() => await HostProcess.WaitAsync(StartHost(), _folder, _ports, Cancellation);

    /// <summary>Kills the running host at the given write from now, while something is asked of it.</summary>
    public async Task KillWhileAsync(int writes, KillMoment moment, Func<Task> asked)
    {
        var host = _host!;
        var killed = _writes.Arm(writes, moment, () => InstanceWatch.Kill(host));
        await Task.WhenAll(killed.WaitAsync(Patience, Cancellation), asked());
    }

    /// <summary>Lets a host take the upload to its end, and stops it.</summary>
    /// <returns>The results.</returns>
    public async Task<ResultTablesSnapshot> FinishAsync(UploadedFile upload)
    {
        var host = StartHost();
        await new SubmissionFollower(Instance).FollowAsync(upload, Cancellation).LastAsync(Cancellation);
        await host.StopAsync(HostProcess.StopPatience, Cancellation);
        return await ResultTablesSnapshot.OfAsync(Instance.Storage.Tables, Cancellation);
    }

    /// <summary>Stops what runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_host is { } host) await host.StopAsync(HostProcess.StopPatience, CancellationToken.None);
        foreach (var proxy in _proxies) await proxy.DisposeAsync();
        await _azurite.StopAsync(AzuriteProcess.StopPatience, CancellationToken.None);
    }

    private KnownProcess StartHost()
    {
        var through = new InstancePorts(_proxies[0].Port, _proxies[1].Port, _proxies[2].Port, _ports.Host);
        return _host = HostProcess.Start(_folder, through);
    }
}
