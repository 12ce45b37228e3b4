namespace Microsoft.DurableTask.Client;

/// <summary>Options of a termination. Subs go on, whatever <paramref name="Recursive"/> says.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
