using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Logging;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>
/// Hears which character codes have no meaning in their font. The library then makes a character out of the bare code,
/// which would be read as text nobody printed.
/// </summary>
internal sealed partial class UnmappedCodes : ILog
{
    private readonly ReadBudget _budget;
    private readonly HashSet<(string Text, string Font)> _codes = [];

    public UnmappedCodes(ReadBudget budget) => _budget = budget;

    /// <summary>Forgets the codes of the page before.</summary>
    public void Clear() => _codes.Clear();

    /// <summary>Whether a letter is such a code.</summary>
    public bool Contains(string text, string? font) => _codes.Count > 0 && text.Length == 1 && _codes.Contains((text, font ?? ""));

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message)
    {
        _budget.Check();
        if (Unmapped().Match(message) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            _codes.Add((((char)code).ToString(), match.Groups[2].Value));
        }
    }

    public void Error(string message) => _budget.Check();

    public void Error(string message, Exception ex) => _budget.Check();

    [GeneratedRegex(@"character with code (\d{1,9}) in font /?(.*)\.$")]
    private static partial Regex Unmapped();
}
