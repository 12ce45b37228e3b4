using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace PerfEval.Domain.Messages;

/// <summary>
/// Why cells are read with doubt. A form carries the reason in Chinese, which is what its JSON says; here it is said in English.
/// </summary>
public static class DoubtReasons
{
    private static readonly ResourceManager Chinese = new("DoubtReasons.zh", typeof(DoubtReasons).Assembly);
    private static readonly ResourceManager English = new("DoubtReasons.en", typeof(DoubtReasons).Assembly);

    private static readonly FrozenDictionary<string, string> Names = Texts().Where(text => !TakesText(text.Chinese)).ToFrozenDictionary(text => text.Chinese, text => text.Name, StringComparer.Ordinal);
    private static readonly (Regex Pattern, string Name)[] Patterns = [.. Texts().Where(text => TakesText(text.Chinese)).Select(text => (PatternOf(text.Chinese), text.Name))];

    /// <summary>A reason in Chinese.</summary>
    /// <param name="name">Its name in the resources.</param>
    public static string Of(string name) => Text(Chinese, name);

    /// <summary>A reason in Chinese that quotes a text of the cell.</summary>
    /// <param name="name">Its name in the resources.</param>
    /// <param name="text">The text.</param>
    public static string Of(string name, string text) => string.Format(CultureInfo.InvariantCulture, Text(Chinese, name), text);

    /// <summary>A form's reason in a language; one that is not known here, as a form may have that another version read, as it is.</summary>
    /// <param name="reason">The reason, in Chinese.</param>
    /// <param name="language">The language.</param>
    public static string In(string reason, MessageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (language == MessageLanguage.Chinese) return reason;
        if (Names.TryGetValue(reason, out var name)) return Text(English, name);
        foreach (var (pattern, known) in Patterns)
            if (pattern.Match(reason) is { Success: true } match) return string.Format(CultureInfo.InvariantCulture, Text(English, known), match.Groups[1].Value);
        return reason;
    }

    internal static ResourceManager Resources(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    private static IEnumerable<(string Name, string Chinese)> Texts() =>
        Chinese.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, (string)entry.Value!));

    private static bool TakesText(string text) => text.Contains("{0}", StringComparison.Ordinal);

    private static Regex PatternOf(string text)
    {
        var around = text.Split("{0}");
        return new Regex($@"\A{Regex.Escape(around[0])}(.*){Regex.Escape(around[1])}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private static string Text(ResourceManager resources, string name) =>
        resources.GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"There is no reason {name}.");
}
