namespace PerfEval.Domain.Forms;

/// <summary>Where a cell was read. Every part is optional: a text has lines, a page document pages and rows, a workbook sheets and cells.</summary>
public sealed record SourcePosition
{
    /// <summary>The file, or the entry of an archive.</summary>
    public string? File { get; init; }

    /// <summary>The page, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>The line of a text file, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The row of a page's or document's table, from 1.</summary>
    public int? Row { get; init; }

    /// <summary>The worksheet's name.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell's address on the sheet, such as F17.</summary>
    public string? Cell { get; init; }
}
