using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;

namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>Storage that holds nothing, and no host on it.</summary>
internal sealed class EmptyStorage : IAsyncDisposable
{
    private readonly KnownProcess _azurite;
    private readonly string _connection;

    private EmptyStorage(KnownProcess azurite, string connection)
    {
        _azurite = azurite;
        _connection = connection;
        Storage = new InstanceStorage(connection);
    }

    /// <summary>The storage.</summary>
    public InstanceStorage Storage { get; }

    /// <summary>How a command is told of it.</summary>
    public IReadOnlyList<string> Options => ["--connection", _connection, "--reports-connection", _connection];

    /// <summary>Starts it in a folder of a home.</summary>
    public static async Task<EmptyStorage> StartAsync(TestHome home)
    {
        var folder = home.Data;
        folder.Create();
        var ports = InstancePorts.None.Available();
        var azurite = AzuriteProcess.Start(home.Root, folder, ports, inMemory: true);
        await AzuriteProcess.WaitAsync(azurite, folder, ports, TestContext.Current.CancellationToken);
        return new EmptyStorage(azurite, AzuriteProcess.ConnectionString(ports));
    }

    public async ValueTask DisposeAsync() => await _azurite.StopAsync(AzuriteProcess.StopPatience, CancellationToken.None);
}
