namespace Microsoft.DurableTask.Client;

/// <summary>Options of a purge. Subs stay, whatever <paramref name="Recursive"/> says.</summary>
public record PurgeInstanceOptions(bool Recursive = false);
