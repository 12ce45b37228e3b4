using System.Globalization;

namespace PerfEval.Cli.Rendering;

/// <summary>Which of a message's two languages the terminal speaks.</summary>
internal static class Speech
{
    /// <summary>Whether it is Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
