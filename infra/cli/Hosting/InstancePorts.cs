namespace PerfEval.Cli.Hosting;

/// <summary>The ports of an instance, all on 127.0.0.1.</summary>
internal sealed record InstancePorts(int Blob, int Queue, int Table, int Host)
{
    /// <summary>None taken yet.</summary>
    public static InstancePorts None { get; } = new(0, 0, 0, 0);

    /// <summary>These ports where they are free, others for the rest.</summary>
    public InstancePorts Available()
    {
        var ports = FreePorts.Take([Blob, Queue, Table, Host]);
        return new InstancePorts(ports[0], ports[1], ports[2], ports[3]);
    }
}
