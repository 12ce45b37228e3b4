namespace Microsoft.DurableTask.Wrong;

/// <summary>A type the real API does not have, so that the comparison is seen to find one.</summary>
public static class TaskNames
{
    /// <summary>A member the real API does not have.</summary>
    public static string? First(string? name = null) => name;
}
