using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace PerfEval.Domain.Profiles;

/// <summary>The rule profiles that are shipped.</summary>
public static class RuleProfiles
{
    private const string DefaultName = "futian-2022";
    private const string Extension = ".json";
    private static readonly Assembly Owner = typeof(RuleProfiles).Assembly;
    private static readonly ConcurrentDictionary<string, RuleProfile> Loaded = new(StringComparer.Ordinal);

    /// <summary>The names of the shipped profiles, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Owner.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The profile used where none is chosen: <c>futian-2022</c>.</summary>
    public static RuleProfile Default => Get(DefaultName);

    /// <summary>A shipped profile.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No such profile is shipped.</exception>
    public static RuleProfile Get(string name) => Loaded.GetOrAdd(name, static key => RuleProfile.Parse(Json(key)));

    /// <summary>The JSON of a shipped profile.</summary>
    internal static byte[] Json(string name)
    {
        using var stream = Owner.GetManifestResourceStream(name + Extension)
            ?? throw new ArgumentException($"There is no rule profile '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
