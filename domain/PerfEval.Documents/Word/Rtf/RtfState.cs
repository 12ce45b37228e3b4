namespace PerfEval.Documents.Word.Rtf;

/// <summary>What holds within a group of rich text, and ends with it.</summary>
internal struct RtfState
{
    /// <summary>Whether it is none of the document's text: fonts, pictures, heads and feet.</summary>
    public bool IsSkipped { get; set; }

    /// <summary>Whether it lists the fonts.</summary>
    public bool IsFonts { get; set; }

    /// <summary>Whether it is the text of a text box.</summary>
    public bool IsBox { get; set; }

    /// <summary>Whether its characters are hidden.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether its characters were deleted with changes tracked.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>The number of its font.</summary>
    public int Font { get; set; }

    /// <summary>How many bytes behind a character by number say the same for older programs.</summary>
    public int Skipped { get; set; }
}
