namespace PerfEval.Documents.Tests.Layouts;

/// <summary>How a page lays a form out before its text is taken from it; widths in half characters, chances in percent.</summary>
public sealed record PageStyle
{
    public int NameWidth { get; init; } = 18;

    public int ValueWidth { get; init; } = 24;

    public int DeviationWidth { get; init; } = 24;

    public int ExpectedGoalWidth { get; init; } = 80;

    public int ActualGoalWidth { get; init; } = 52;

    /// <summary>How often a cell's last line is set apart by an empty line.</summary>
    public int LastLineApart { get; init; } = 30;

    /// <summary>How often a row is not followed by an empty line.</summary>
    public int RowsTogether { get; init; } = 10;

    /// <summary>How often a space stands before or behind a punctuation mark in a text.</summary>
    public int StraySpaces { get; init; }

    /// <summary>How often a group's name stands on a line of its own.</summary>
    public int GroupApart { get; init; } = 30;

    /// <summary>How often a page number stands between two rows.</summary>
    public int PageNumbers { get; init; }

    /// <summary>Whether a line may end within a Latin word.</summary>
    public bool BreaksWords { get; init; }

    public bool Footnotes { get; init; } = true;

    public string NewLine { get; init; } = "\n";
}
