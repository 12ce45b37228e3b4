using PerfEval.Cli.Resources;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Rendering;

/// <summary>Where in a file something stands, for a person: sheet and cell, page and row, or line.</summary>
internal static class PlaceText
{
    /// <summary>The place within its file; empty where nothing is known of it.</summary>
    public static string Within(SourcePosition? position)
    {
        if (position is null) return "";
        string?[] parts =
        [
            Part(Texts.PlaceSheet, position.Sheet),
            Part(Texts.PlaceCell, position.Cell),
            Part(Texts.PlacePage, position.Page),
            Part(Texts.PlaceTableRow, position.Row),
            Part(Texts.PlaceLine, position.Line),
        ];
        return string.Join(Texts.PlaceSeparator, parts.OfType<string>());
    }

    /// <summary>The file, then the place within it.</summary>
    /// <param name="path">The file as it was named on the command line.</param>
    /// <param name="position">The place; an archive's entry is named with it.</param>
    public static string InFile(string path, SourcePosition position)
    {
        var entry = position.File is { } file && file != Path.GetFileName(path) ? file : null;
        string?[] parts = [path, entry, Within(position) is { Length: > 0 } place ? place : null];
        return string.Join(Texts.PlaceSeparator, parts.OfType<string>());
    }

    private static string? Part(string format, object? value) =>
        value is null ? null : Speech.Format(format, value);
}
