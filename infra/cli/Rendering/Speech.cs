using System.Globalization;

namespace PerfEval.Cli.Rendering;

/// <summary>The language of the terminal, in use.</summary>
internal static class Speech
{
    /// <summary>Whether it is Chinese; otherwise it is English.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>A text from the resources with its places filled in.</summary>
    public static string Format(string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
