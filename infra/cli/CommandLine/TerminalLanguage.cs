using System.Globalization;

namespace PerfEval.Cli.CommandLine;

/// <summary>The language the command speaks: <c>zh-CN</c> or <c>en</c>.</summary>
internal static class TerminalLanguage
{
    /// <summary>The option that chooses the language.</summary>
    public const string OptionName = "--lang";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>The languages to choose from.</summary>
    public static readonly string[] All = [Chinese, English];

    /// <summary>
    /// Picks the language: what <c>--lang</c> names, else what the terminal's locale says, else what the system's
    /// user interface speaks. Read before the arguments are parsed, since help and errors are in it too.
    /// </summary>
    /// <param name="arguments">The command's arguments.</param>
    /// <param name="variable">Looks an environment variable up.</param>
    public static CultureInfo Choose(IReadOnlyList<string> arguments, Func<string, string?> variable) =>
        CultureInfo.GetCultureInfo(Named(arguments) ?? OfLocale(variable) ?? OfSystem());

    private static string? Named(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            var value = arguments[i] == OptionName && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith(OptionName + "=", StringComparison.Ordinal) ? arguments[i][(OptionName.Length + 1)..]
                : null;
            if (All.FirstOrDefault(language => language.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        }

        return null;
    }

    private static string? OfLocale(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        return names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } locale ? OfName(locale) : null;
    }

    private static string OfSystem() => OfName(CultureInfo.CurrentUICulture.Name);

    private static string OfName(string name) =>
        name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
