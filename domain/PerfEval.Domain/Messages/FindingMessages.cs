using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using System.Text;

namespace PerfEval.Domain.Messages;

/// <summary>The messages of the findings, in both languages, from resources.</summary>
internal static class FindingMessages
{
    private static readonly ResourceManager Chinese = new("FindingMessages.zh", typeof(FindingMessages).Assembly);
    private static readonly ResourceManager English = new("FindingMessages.en", typeof(FindingMessages).Assembly);
    private static readonly ConcurrentDictionary<(MessageLanguage Language, string Key), CompositeFormat> Formats = new();

    /// <summary>A message in both languages.</summary>
    /// <param name="key">The rule's id, or that and a variant.</param>
    /// <param name="arguments">Texts, numbers, <see cref="CellList"/>s, <see cref="DoubtList"/>s, <see cref="TextList"/>s, <see cref="FundTerms"/> and <see cref="FundParts"/>.</param>
    public static (string Zh, string En) Write(string key, ImmutableArray<object> arguments) =>
        (Write(MessageLanguage.Chinese, key, arguments), Write(MessageLanguage.English, key, arguments));

    /// <summary>A message in one language.</summary>
    public static string Write(MessageLanguage language, string key, ImmutableArray<object> arguments)
    {
        var spoken = new object?[arguments.Length];
        for (var index = 0; index < spoken.Length; index++) spoken[index] = Speak(arguments[index], language);
        return string.Format(CultureInfo.InvariantCulture, Format(language, key), spoken);
    }

    /// <summary>A text of the resources that takes no arguments.</summary>
    public static string Text(MessageLanguage language, string key) =>
        Resources(language).GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"{key} is missing in {language}.");

    internal static ResourceManager Resources(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    private static CompositeFormat Format(MessageLanguage language, string key) =>
        Formats.GetOrAdd((language, key), static entry => CompositeFormat.Parse(Text(entry.Language, entry.Key)));

    private static object Speak(object argument, MessageLanguage language) => argument switch
    {
        CellList cells => CellName.Of(cells.Pointers, language),
        DoubtList doubts => doubts.In(language),
        TextList texts => texts.In(language),
        FundTerms terms => terms.In(language),
        FundParts parts => parts.In(language),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        _ => argument,
    };
}
