namespace PerfEval.Cli.Hosting;

/// <summary>The function key of a local host, which it keeps in its own folder.</summary>
internal static class HostKeys
{
    /// <summary>Reads the key.</summary>
    public static string Read(InstanceFolder folder) => File.ReadAllText(Path.Combine(folder.Host, "keys.json"));
}
