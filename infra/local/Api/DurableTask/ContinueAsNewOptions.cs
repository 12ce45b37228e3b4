namespace Microsoft.DurableTask;

/// <summary>How an instance starts over: with which input, which version, and whether waiting events go along.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    public bool PreserveUnprocessedEvents { get; set; } = true;

    public string? NewVersion { get; set; }
}
