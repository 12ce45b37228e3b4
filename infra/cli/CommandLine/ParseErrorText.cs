using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.CommandLine;

/// <summary>What is wrong with a command line, in the words of the resources: the library has its own, in English or half translated.</summary>
internal static partial class ParseErrorText
{
    private const string Prefix = "Parse";

    // Those of its texts that a command line of ours can bring about; of two that begin alike the longer first.
    private static readonly string[] Names =
    [
        "ArgumentConversionCannotParseForCommand",
        "ArgumentConversionCannotParseForOption",
        "ArgumentConversionCannotParse",
        "CommandRequiredArgumentMissing",
        "OptionExpectsOneArgument",
        "OptionRequiredArgumentMissing",
        "RequiredCommandWasNotProvided",
        "RequiredOptionWasNotProvided",
        "UnrecognizedArgument",
        "UnrecognizedCommandOrArgument",
    ];

    private static readonly ResourceManager Library = new("System.CommandLine.Properties.Resources", typeof(Command).Assembly);

    /// <summary>The errors of a command line, each once. Where no command is known by the name that was typed, that says all.</summary>
    public static IEnumerable<string> Of(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.CommandResult.Command.Subcommands.Count > 0 && result.UnmatchedTokens is [var unknown, ..]
            ? [Speech.Format(unknown.StartsWith('-') ? Texts.OptionUnknown : Texts.CommandUnknown, unknown)]
            : result.Errors.Select(Of).Distinct(StringComparer.Ordinal);
    }

    private static string Of(ParseError error)
    {
        foreach (var name in Names)
        {
            // In whichever language the library has spoken.
            if (PatternOf(Library.GetString(name, CultureInfo.CurrentUICulture)!).Match(error.Message) is not { Success: true } match) continue;
            var values = match.Groups.Values.Skip(1).Select(group => (object?)Plain(group.Value)).ToArray();
            // Of a missing argument the library says the command alone.
            if (error.SymbolResult is ArgumentResult { Argument.Name: var argument }) values = [.. values, argument];
            return Speech.Format(Texts.ResourceManager.GetString(Prefix + name, CultureInfo.CurrentUICulture)!, values);
        }

        return error.Message;
    }

    // Values to choose from come as lines, each in quotes.
    private static string Plain(string value) =>
        string.Join(", ", value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('\'')));

    private static Regex PatternOf(string template) =>
        new("^" + Place().Replace(Regex.Escape(template), "(.*)") + "$", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    // As Regex.Escape writes {0}.
    [GeneratedRegex(@"\\\{\d\}")]
    private static partial Regex Place();
}
