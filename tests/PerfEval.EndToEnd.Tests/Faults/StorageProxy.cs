using System.Net;
using System.Net.Sockets;

namespace PerfEval.EndToEnd.Tests.Faults;

/// <summary>
/// Stands between the host and one service of the storage, and tells a <see cref="WriteTrigger"/> of each write. The
/// host's clients send one request at a time over a connection, so a request begins with what they send first.
/// </summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;
    private static readonly byte[][] Writes = [[.. "PUT /"u8], [.. "POST /"u8], [.. "PATCH /"u8], [.. "MERGE /"u8], [.. "DELETE /"u8]];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _storage;
    private readonly WriteTrigger _trigger;
    private readonly Task _accepting;

    /// <summary>Stands before the service at a port.</summary>
    public StorageProxy(int storage, WriteTrigger trigger)
    {
        _storage = storage;
        _trigger = trigger;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends it with all its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket accepted)
    {
        using var host = accepted;
        using var storage = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        host.NoDelay = true;
        var connection = new Connection();
        try
        {
            await storage.ConnectAsync(IPAddress.Loopback, _storage, _end.Token);
            await await Task.WhenAny(RequestsAsync(host, storage, connection), AnswersAsync(storage, host, connection));
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One of the two has gone, as a killed host does.
        }
    }

    private async Task RequestsAsync(Socket host, Socket storage, Connection connection)
    {
        var buffer = new byte[BufferBytes];
        while (await host.ReceiveAsync(buffer, _end.Token) is > 0 and var length)
        {
            if (Writes.Any(verb => buffer.AsSpan(0, length).StartsWith(verb)))
            {
                connection.Fatal = _trigger.Pass();
                if (connection.Fatal == KillMoment.BeforeTheWrite)
                {
                    _trigger.Fire();
                    return;
                }
            }

            await SendAsync(storage, buffer.AsMemory(0, length));
        }
    }

    private async Task AnswersAsync(Socket storage, Socket host, Connection connection)
    {
        var buffer = new byte[BufferBytes];
        while (await storage.ReceiveAsync(buffer, _end.Token) is > 0 and var length)
        {
            if (connection.Fatal == KillMoment.BeforeTheAnswer)
            {
                _trigger.Fire();
                return;
            }

            await SendAsync(host, buffer.AsMemory(0, length));
            if (connection.Fatal == KillMoment.AfterTheAnswer)
            {
                _trigger.Fire();
                return;
            }
        }
    }

    private async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[await to.SendAsync(bytes, _end.Token)..];
    }

    private sealed class Connection
    {
        public KillMoment? Fatal { get; set; }
    }
}
