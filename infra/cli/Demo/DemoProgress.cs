using System.Globalization;
using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Demo;

/// <summary>Remembers which of its uploads the demo is at, so that it can go on after an interruption.</summary>
/// <param name="folder">The demo's folder.</param>
internal sealed class DemoProgress(InstanceFolder folder)
{
    private readonly string _file = Path.Combine(folder.Path, "demo.scene");

    /// <summary>The upload it is at, from 0.</summary>
    public int Scene
    {
        get => File.Exists(_file) && int.TryParse(File.ReadAllText(_file), NumberStyles.None, CultureInfo.InvariantCulture, out var scene) ? scene : 0;
        set => File.WriteAllText(_file, value.ToString(CultureInfo.InvariantCulture));
    }
}
