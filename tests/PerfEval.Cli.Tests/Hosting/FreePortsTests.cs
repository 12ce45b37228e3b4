using System.Net;
using System.Net.Sockets;
using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Tests.Hosting;

public sealed class FreePortsTests
{
    [Fact]
    public void Take_NonePreferred_GivesDifferentPorts()
    {
        var ports = FreePorts.Take([0, 0, 0, 0]);

        Assert.Equal(4, ports.Distinct().Count());
        Assert.DoesNotContain(0, ports);
    }

    [Fact]
    public void Take_PreferredIsInUse_GivesAnother()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var used = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.NotEqual(used, Assert.Single(FreePorts.Take([used])));
    }
}
