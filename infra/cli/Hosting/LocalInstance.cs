using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;

namespace PerfEval.Cli.Hosting;

/// <summary>Azurite and the functions' host on one folder: started, found again and stopped together.</summary>
internal sealed class LocalInstance
{
    private readonly RepositoryRoot _root;
    private readonly Terminal _terminal;

    /// <summary>An instance of a checkout.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="name">The instance's name, a folder under <c>.perfeval/</c>.</param>
    /// <param name="terminal">Where progress is said.</param>
    public LocalInstance(RepositoryRoot root, string name, Terminal terminal)
    {
        _root = root;
        _terminal = terminal;
        Name = name;
        Folder = new InstanceFolder(Path.Combine(root.Instances, name));
    }

    /// <summary>The instance that <c>up</c> starts and no command empties.</summary>
    public const string Data = "data";

    /// <summary>The instance of <c>demo</c>.</summary>
    public const string Demo = "demo";

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether its storage is in memory only, and gone when it stops.</summary>
    public bool IsStorageInMemory { get; init; }

    /// <summary>Settings of the app besides those that every local host has; none by default.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Its folder.</summary>
    public InstanceFolder Folder { get; }

    /// <summary>What runs of it now, as far as the state file knows; null where it never ran.</summary>
    public InstanceState? State => InstanceState.Load(Folder);

    /// <summary>Starts what does not run and waits until it answers.</summary>
    /// <param name="owner">The command that the instance ends with; null where it stays.</param>
    /// <param name="cancellation">Gives up; what was started stays in the state file, for <see cref="StopAsync"/>.</param>
    /// <exception cref="CommandFailedException">Something cannot be started or does not answer.</exception>
    public async Task<InstanceState> StartAsync(KnownProcess? owner, CancellationToken cancellation)
    {
        Folder.Create();
        var state = new InstanceState { Ports = (State?.Ports ?? InstancePorts.None).Available(), Owner = owner };
        _terminal.Say(Speech.Format(Texts.StartingProcess, AzuriteProcess.Name, Folder.AzuriteLog));
        state = Keep(state with { Azurite = AzuriteProcess.Start(_root, Folder, state.Ports, IsStorageInMemory) });
        await AzuriteProcess.WaitAsync(state.Azurite!, Folder, state.Ports, cancellation);
        var storage = new InstanceStorage(AzuriteProcess.ConnectionString(state.Ports));
        await StorageLayout.CreateAsync(storage.Blobs, storage.Tables, cancellation);
        return await StartHostAsync(state, cancellation);
    }

    /// <summary>Stops the host alone.</summary>
    public async Task StopHostAsync(CancellationToken cancellation)
    {
        if (State?.Host is { } host) await host.StopAsync(HostProcess.StopPatience, cancellation);
    }

    /// <summary>Starts the host again where it alone was stopped: it takes up what it was at.</summary>
    /// <exception cref="CommandFailedException">It cannot be started or does not answer.</exception>
    public Task<InstanceState> StartHostAsync(CancellationToken cancellation) =>
        StartHostAsync(State ?? throw new InvalidOperationException($"The instance {Name} never ran."), cancellation);

    /// <summary>Stops what runs, the host first: it writes to Azurite to its end.</summary>
    /// <returns>Whether anything ran.</returns>
    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        if (State is not { } state || !state.IsAnythingRunning()) return false;
        if (state.Host is { } host) await host.StopAsync(HostProcess.StopPatience, cancellation);
        if (state.Azurite is { } azurite) await azurite.StopAsync(AzuriteProcess.StopPatience, cancellation);
        Keep(state with { Host = null, Azurite = null, Owner = null });
        return true;
    }

    private async Task<InstanceState> StartHostAsync(InstanceState state, CancellationToken cancellation)
    {
        _terminal.Say(Speech.Format(Texts.StartingProcess, HostProcess.Name, Folder.HostLog));
        state = Keep(state with { Host = HostProcess.Start(Folder, state.Ports, Settings) });
        await HostProcess.WaitAsync(state.Host!, Folder, state.Ports, cancellation);
        return state;
    }

    private InstanceState Keep(InstanceState state)
    {
        state.Save(Folder);
        return state;
    }
}
