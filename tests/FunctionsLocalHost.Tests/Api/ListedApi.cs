using System.Text.RegularExpressions;

namespace FunctionsLocalHost.Tests.Api;

/// <summary>The real packages' public API, as tests/data/api lists it.</summary>
internal static partial class ListedApi
{
    public static HashSet<string> Lines()
        => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "data", "api"), "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => HostOnlyAttributes().Replace(line.Trim(), ""))];

    /// <summary>Attributes that tell the real worker how to convert a binding; the local host converts by itself.</summary>
    [GeneratedRegex(@" // \[(InputConverter|ConverterFallbackBehavior|BindingCapabilities)\(.*?\)\](?= //|$)")]
    private static partial Regex HostOnlyAttributes();
}
