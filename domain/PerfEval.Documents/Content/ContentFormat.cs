namespace PerfEval.Documents.Content;

/// <summary>What a file's bytes are.</summary>
internal enum ContentFormat
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>Text in some encoding.</summary>
    Text,

    /// <summary>Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>Office Open XML document.</summary>
    Docx,

    /// <summary>A zip archive of something else.</summary>
    Zip,

    /// <summary>A workbook of Excel 97 to 2003, or another compound file that is no document.</summary>
    Xls,

    /// <summary>A document of Word 97 to 2003, or of WPS.</summary>
    Doc,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>A workbook as one XML file, of Excel 2003.</summary>
    SpreadsheetXml,

    /// <summary>XML of another kind.</summary>
    Xml,

    /// <summary>A page with its pictures as one message, MHTML.</summary>
    Mhtml,

    /// <summary>OFD, 版式文件.</summary>
    Ofd,

    /// <summary>OpenDocument: ods, odt.</summary>
    OpenDocument,

    /// <summary>Office Open XML presentation.</summary>
    Presentation,

    /// <summary>A workbook or document of Numbers or Pages.</summary>
    IWork,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>An archive that is no zip.</summary>
    Archive,
}
