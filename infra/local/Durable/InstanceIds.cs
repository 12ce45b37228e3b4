namespace FunctionsLocalHost.Durable;

/// <summary>Which ids an instance may have: those that the real storage takes.</summary>
internal static class InstanceIds
{
    /// <exception cref="ArgumentException">
    /// The id is empty, begins with '@' or holds one of '#', '/', '\', '?' or a control character.
    /// </exception>
    public static void Check(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id[0] == '@' || id.AsSpan().IndexOfAny("#/\\?") >= 0 || id.Any(char.IsControl))
            throw new ArgumentException($"'{id}' cannot be an instance id: no leading '@', no '#', '/', '\\', '?' or control characters.", nameof(id));
    }
}
