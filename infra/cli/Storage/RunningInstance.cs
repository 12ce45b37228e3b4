using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Storage;

/// <summary>An instance that runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="State">Its processes and ports.</param>
internal sealed record RunningInstance(string Name, InstanceFolder Folder, InstanceState State)
{
    /// <summary>Its storage.</summary>
    public InstanceStorage Storage { get; } = new(AzuriteProcess.ConnectionString(State.Ports));

    /// <summary>Where its host answers.</summary>
    public Uri Host => HostProcess.Address(State.Ports);
}
