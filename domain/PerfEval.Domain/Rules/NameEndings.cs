using System.Collections.Immutable;

namespace PerfEval.Domain.Rules;

/// <summary>What the end of an indicator's name says of what it measures.</summary>
internal static class NameEndings
{
    /// <summary>The ending a name has; null for none.</summary>
    public static string? Of(string name, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return ending;
        return null;
    }

    /// <summary>Whether a name has one of the endings.</summary>
    public static bool Ends(string name, ImmutableArray<string> endings) => Of(name, endings) is not null;
}
