using System.Text.Json;
using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Demo;

/// <summary>Where the demo is, so that it can go on after an interruption.</summary>
internal sealed record DemoProgress
{
    private const string FileName = "demo.json";

    /// <summary>The upload it is at, from 0.</summary>
    public int Scene { get; init; }

    /// <summary>The project code of the form whose cell is wrong in the second upload; null until it is chosen.</summary>
    public string? AlteredForm { get; init; }

    /// <summary>Where the demo of a folder is; at its beginning where nothing is known.</summary>
    public static DemoProgress Load(InstanceFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoProgress>(File.ReadAllBytes(PathIn(folder))) ?? new DemoProgress();
        }
        catch (Exception failure) when (failure is FileNotFoundException or JsonException)
        {
            return new DemoProgress();
        }
    }

    /// <summary>Remembers it.</summary>
    public void Save(InstanceFolder folder) => File.WriteAllBytes(PathIn(folder), JsonSerializer.SerializeToUtf8Bytes(this));

    private static string PathIn(InstanceFolder folder) => Path.Combine(folder.Path, FileName);
}
