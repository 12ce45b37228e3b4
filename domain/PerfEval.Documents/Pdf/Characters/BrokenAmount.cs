using System.Text.RegularExpressions;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Tells an amount wrapped in a column too narrow for it, 3,500,00 above 0.00, from two numbers one above the other.</summary>
internal static partial class BrokenAmount
{
    /// <summary>Whether a text is one amount, its thousands grouped as no two of its lines would be alone.</summary>
    /// <param name="text">The text of all lines.</param>
    /// <param name="lines">The lines that it is printed in.</param>
    public static bool Is(string text, IEnumerable<string> lines) => Grouped().IsMatch(text) && lines.Any(l => !Number().IsMatch(l));

    [GeneratedRegex(@"^[-−]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[-−]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$")]
    private static partial Regex Number();
}
