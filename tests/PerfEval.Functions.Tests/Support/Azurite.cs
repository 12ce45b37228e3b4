using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PerfEval.Functions.Tests.Support;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace PerfEval.Functions.Tests.Support;

/// <summary>One storage emulator for all tests, in memory. Each test takes an account of its own, so that they run side by side.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Loopback = "127.0.0.1";
    private const int Accounts = 800;

    /// <summary>Not a measure of anything: an emulator that does not come up is reported, with what it said.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // It opens nothing but this emulator.
    private static readonly string Key = Convert.ToBase64String(new byte[64]);

    private readonly string _folder = Directory.CreateTempSubdirectory("perfeval-azurite-").FullName;
    private readonly int _blobPort = FreePort();
    private readonly int _tablePort = FreePort();
    private Process? _process;
    private int _taken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(Repository.Root, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script)) throw new InvalidOperationException($"Azurite is not installed: run `npm ci` in {Repository.Root}.");
        var start = new ProcessStartInfo("node", [script, "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry",
            "--blobHost", Loopback, "--blobPort", Text(_blobPort), "--queueHost", Loopback, "--queuePort", Text(FreePort()),
            "--tableHost", Loopback, "--tablePort", Text(_tablePort)])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, Accounts).Select(number => $"{Account(number)}:{Key}"));
        _process = Process.Start(start)!;
        await WaitAsync(_blobPort);
        await WaitAsync(_tablePort);
    }

    /// <summary>The connection string of an account that no other test has.</summary>
    public string TakeAccount()
    {
        var number = Interlocked.Increment(ref _taken) - 1;
        if (number >= Accounts) throw new InvalidOperationException($"The tests need more than the emulator's {Accounts} accounts.");
        var account = Account(number);
        return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
            + $"BlobEndpoint=http://{Loopback}:{_blobPort}/{account};TableEndpoint=http://{Loopback}:{_tablePort}/{account};";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"perfeval{number:D3}");

    private async Task WaitAsync(int port)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(Loopback, port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < Patience && !_process!.HasExited)
            {
                await Task.Delay(50);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException($"Azurite does not answer on port {port}. {await _process!.StandardError.ReadToEndAsync()}");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
