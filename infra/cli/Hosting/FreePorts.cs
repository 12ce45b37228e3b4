using System.Net;
using System.Net.Sockets;

namespace PerfEval.Cli.Hosting;

/// <summary>Finds ports on this machine that nobody listens on.</summary>
internal static class FreePorts
{
    /// <summary>Ports to listen on: the preferred ones where they are free, so that addresses outlast a restart, else any.</summary>
    /// <param name="preferred">The ports of the last time; 0 for one that never was.</param>
    public static int[] Take(IReadOnlyList<int> preferred)
    {
        // All are held until all are found, so that none is found twice.
        var held = new List<TcpListener>();
        try
        {
            foreach (var port in preferred) held.Add(Listen(port) ?? Listen(0)!);
            return [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var listener in held) listener.Dispose();
        }
    }

    private static TcpListener? Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            if (port == 0) throw;
            return null;
        }
    }
}
