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

    /// <summary>What a command line names it by; empty for the one that is taken where none is named.</summary>
    public string Named => Name == LocalInstance.Data ? "" : $" --instance {Name}";

    /// <summary>Where its host answers.</summary>
    public Uri Host => HostProcess.Address(State.Ports);
}
