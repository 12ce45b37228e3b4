using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Hosting;

/// <summary>Azurite, the storage emulator, from the npm package of the checkout.</summary>
internal static class AzuriteProcess
{
    /// <summary>What messages call it.</summary>
    public const string Name = "Azurite";

    /// <summary>How long it may take to write its data and end; killed before that, it would lose rows.</summary>
    public static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private const string Loopback = "127.0.0.1";
    private const string Account = "devstoreaccount1";

    // The emulator's published key, the same everywhere; it opens nothing but an emulator on this machine.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Starts it.</summary>
    /// <param name="root">The checkout it is installed in.</param>
    /// <param name="folder">Where its data and log are.</param>
    /// <param name="ports">Where it answers.</param>
    /// <param name="inMemory">Whether it keeps its data in memory only, and loses it at its end.</param>
    /// <exception cref="CommandFailedException">It is not installed or cannot be started.</exception>
    public static KnownProcess Start(RepositoryRoot root, InstanceFolder folder, InstancePorts ports, bool inMemory)
    {
        var script = Path.Combine(root.Path, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script)) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.AzuriteMissing, root.Path));
        string[] arguments =
        [
            script, .. inMemory ? ["--inMemoryPersistence"] : (string[])["--location", folder.Azurite], "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", Loopback, "--blobPort", Text(ports.Blob),
            "--queueHost", Loopback, "--queuePort", Text(ports.Queue),
            "--tableHost", Loopback, "--tablePort", Text(ports.Table),
        ];
        return DetachedProcess.Start("node", arguments, new Dictionary<string, string>(), folder.Path, folder.AzuriteLog);
    }

    /// <summary>Waits until its three services answer.</summary>
    public static Task WaitAsync(KnownProcess process, InstanceFolder folder, InstancePorts ports, CancellationToken cancellation) =>
        Readiness.WaitAsync(
            Name, process, [Address(ports.Blob), Address(ports.Queue), Address(ports.Table)], folder.AzuriteLog, cancellation);

    /// <summary>The connection string of its services.</summary>
    public static string ConnectionString(InstancePorts ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={Address(ports.Blob)}{Account};QueueEndpoint={Address(ports.Queue)}{Account};TableEndpoint={Address(ports.Table)}{Account};";

    private static Uri Address(int port) => new($"http://{Loopback}:{Text(port)}/");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
