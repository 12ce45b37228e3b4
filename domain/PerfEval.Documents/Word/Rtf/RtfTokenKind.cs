namespace PerfEval.Documents.Word.Rtf;

/// <summary>What a part of rich text is.</summary>
internal enum RtfTokenKind
{
    /// <summary>A brace that begins a group.</summary>
    Begin,

    /// <summary>A brace that ends a group.</summary>
    End,

    /// <summary>A control word.</summary>
    Control,

    /// <summary>A control symbol.</summary>
    Symbol,

    /// <summary>A byte of text.</summary>
    Text,
}
