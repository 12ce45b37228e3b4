namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Whom a change concerns; told once the change is stored.</summary>
internal sealed class Wake
{
    /// <summary>Instances with a message to take.</summary>
    public HashSet<string> Instances { get; } = [];

    /// <summary>Instances whose state changed, for those who watch them.</summary>
    public List<string> Changed { get; } = [];

    public List<long> Activities { get; } = [];

    public List<(string Instance, DateTime Due)> Timers { get; } = [];
}
