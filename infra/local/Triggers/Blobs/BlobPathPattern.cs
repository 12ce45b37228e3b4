using System.Text.RegularExpressions;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>
/// A trigger's path, such as <c>container/{name}</c>. Each <c>{x}</c> takes as much as it can, and case counts.
/// </summary>
internal sealed partial class BlobPathPattern
{
    private readonly Regex _regex;

    /// <exception cref="FormatException">The path is not one that the real host takes; the message says why.</exception>
    public BlobPathPattern(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        Container = slash < 0 ? path : path[..slash];
        var blob = slash < 0 ? "{name}" : path[(slash + 1)..];
        if (!ContainerName().IsMatch(Container))
            throw new FormatException($"'{path}': '{Container}' is not the name of a container.");

        var names = new List<string>();
        var pattern = "";
        for (var i = 0; i < blob.Length;)
        {
            if (blob[i] == '}')
                throw new FormatException($"'{path}': a '}}' that closes nothing.");
            if (blob[i] != '{')
            {
                pattern += Regex.Escape(blob[i++].ToString());
                continue;
            }

            var end = blob.IndexOf('}', i);
            var name = end < 0 ? "" : blob[(i + 1)..end];
            if (!ParameterName().IsMatch(name))
                throw new FormatException($"'{path}': '{{{name}}}' is not a parameter; a name has letters, digits and '_' only.");
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new FormatException($"'{path}': '{{{name}}}' stands twice.");
            names.Add(name);
            pattern += $"(?<{name}>.*)";
            i = end + 1;
        }

        Names = names;
        _regex = new($"^{pattern}$", RegexOptions.CultureInvariant);
        var open = blob.IndexOf('{', StringComparison.Ordinal);
        Prefix = open < 0 ? blob : blob[..open];
    }

    public string Container { get; }

    /// <summary>What every fitting blob's name begins with.</summary>
    public string Prefix { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>What each parameter is in a blob's name; null where the name does not fit.</summary>
    public Dictionary<string, object?>? Match(string blob)
    {
        var match = _regex.Match(blob);
        return match.Success
            ? Names.ToDictionary(name => name, object? (name) => match.Groups[name].Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    [GeneratedRegex("^([a-z0-9](-?[a-z0-9]){2,62}|\\$root|\\$web)$")]
    private static partial Regex ContainerName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex ParameterName();
}
