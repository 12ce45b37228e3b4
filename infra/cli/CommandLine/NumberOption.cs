using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.CommandLine;

/// <summary>Options that are a whole number; what is none is said in the words of the user.</summary>
internal static class NumberOption
{
    /// <summary>Makes the option; null where it is not given.</summary>
    /// <param name="name">Its name, with the dashes.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="helpName">What the number is called in the help.</param>
    public static Option<int?> Create(string name, string description, string helpName = "N") =>
        new(name) { Description = description, HelpName = helpName, CustomParser = argument => Parse(name, argument) };

    /// <summary>The number of a command line whose errors are not told yet; null where it is not given or is none.</summary>
    public static int? ValueIn(SymbolResult result, Option<int?> option) =>
        result.GetResult(option)?.Tokens is [var token] && TryParse(token.Value, out var number) ? number : null;

    private static int? Parse(string name, ArgumentResult argument)
    {
        if (argument.Tokens is [var token] && TryParse(token.Value, out var number)) return number;
        argument.AddError(Speech.Format(Texts.NumberWrong, name, argument.Tokens.Count > 0 ? argument.Tokens[0].Value : ""));
        return null;
    }

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
