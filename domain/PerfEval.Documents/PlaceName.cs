using System.Globalization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>An argument of a message that names a place in a file in both languages: sheet and cell, page and row, or line.</summary>
internal sealed record PlaceName(SourcePosition Position)
{
    /// <summary>The place in one language.</summary>
    public string In(Func<string, string> text)
    {
        var parts = new List<string>(3);
        if (Position.Sheet is { } sheet) parts.Add(Position.Cell is { } cell ? $"{sheet}!{cell}" : sheet);
        if (Position.Page is { } page) parts.Add(Format(text("PlacePage"), page));
        if (Position.Row is { } row) parts.Add(Format(text("PlaceRow"), row));
        if (Position.Line is { } line) parts.Add(Format(text("PlaceLine"), line));
        return parts.Count == 0 ? text("PlaceFile") : string.Join(text("ListSeparator"), parts);
    }

    private static string Format(string text, int number) => string.Format(CultureInfo.InvariantCulture, text, number);
}
