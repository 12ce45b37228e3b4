namespace PerfEval.Cli.Hosting;

/// <summary>The folder of a local instance: what it stores, its logs and its state.</summary>
/// <param name="path">The folder.</param>
internal sealed class InstanceFolder(string path)
{
    /// <summary>The folder itself.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Azurite's data.</summary>
    public string Azurite => System.IO.Path.Combine(Path, "azurite");

    /// <summary>The host's data: the durable engine's history, and the outbox.</summary>
    public string Host => System.IO.Path.Combine(Path, "host");

    /// <summary>The notifications of the local host, one file a message.</summary>
    public string Outbox => System.IO.Path.Combine(Path, "outbox");

    /// <summary>The receipts that the command has fetched.</summary>
    public string Receipts => System.IO.Path.Combine(Path, "receipts");

    /// <summary>Azurite's log.</summary>
    public string AzuriteLog => System.IO.Path.Combine(Path, "azurite.log");

    /// <summary>The host's log.</summary>
    public string HostLog => System.IO.Path.Combine(Path, "host.log");

    /// <summary>Which processes run, and where.</summary>
    public string State => System.IO.Path.Combine(Path, "state.json");

    /// <summary>The key of the drawing of clean forms for review.</summary>
    public string SamplingKey => System.IO.Path.Combine(Path, "sampling.key");

    /// <summary>Makes the folders, readable by their owner only where the system knows owners.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Azurite);
        Directory.CreateDirectory(Host);
        Directory.CreateDirectory(Outbox);
    }

    /// <summary>Removes the folder and all in it.</summary>
    public void Delete()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
