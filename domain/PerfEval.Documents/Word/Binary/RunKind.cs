namespace PerfEval.Documents.Word.Binary;

/// <summary>What shares its properties in a run.</summary>
internal enum RunKind
{
    /// <summary>Characters.</summary>
    Characters,

    /// <summary>A paragraph.</summary>
    Paragraphs,
}
