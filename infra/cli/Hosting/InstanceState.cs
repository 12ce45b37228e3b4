using System.Text.Json;

namespace PerfEval.Cli.Hosting;

/// <summary>What the command must remember of a local instance to find, use and stop it later.</summary>
internal sealed record InstanceState
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The ports; kept when nothing runs, so that the next start uses the same addresses.</summary>
    public required InstancePorts Ports { get; init; }

    /// <summary>Azurite; null while it is not started.</summary>
    public KnownProcess? Azurite { get; init; }

    /// <summary>The functions' host; null while it is not started.</summary>
    public KnownProcess? Host { get; init; }

    /// <summary>The command that the instance ends with; null where it stays until it is told to end.</summary>
    public KnownProcess? Owner { get; init; }

    /// <summary>Whether both processes run.</summary>
    public bool IsUp() => Azurite is { IsRunning: true } && Host is { IsRunning: true };

    /// <summary>Whether any process runs.</summary>
    public bool IsAnythingRunning() => Azurite is { IsRunning: true } || Host is { IsRunning: true };

    /// <summary>Reads the state of an instance; null where there is none, or none that can be read.</summary>
    public static InstanceState? Load(InstanceFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<InstanceState>(File.ReadAllBytes(folder.State), Options);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the state, whole or not at all.</summary>
    public void Save(InstanceFolder folder)
    {
        var next = folder.State + ".new";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(this, Options));
        File.Move(next, folder.State, overwrite: true);
    }
}
