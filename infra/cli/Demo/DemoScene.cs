namespace PerfEval.Cli.Demo;

/// <summary>One of the demo's uploads.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Content">The file.</param>
internal sealed record DemoScene(string Title, byte[] Content);
