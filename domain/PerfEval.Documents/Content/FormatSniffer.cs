using PerfEval.Documents.Word.Binary;

namespace PerfEval.Documents.Content;

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class FormatSniffer
{
    private const int Looked = 4096;

    private static readonly byte[] DocumentStream = System.Text.Encoding.Unicode.GetBytes(BinaryDocumentReader.MainStream);

    private static ReadOnlySpan<byte> Version => "MIME-Version:"u8;

    /// <summary>The format of a file's bytes.</summary>
    public static ContentFormat Sniff(ReadOnlyMemory<byte> content) => CompoundFile.IsOne(content.Span) ? Compound(content) : Sniff(content.Span);

    private static ContentFormat Sniff(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8)) return Zip(content);
        if (content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return ContentFormat.Pdf;
        if (content.StartsWith("{\\rtf"u8)) return ContentFormat.Rtf;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || content.StartsWith("GIF8"u8) || content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8)) return ContentFormat.Image;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || content.StartsWith("Rar!"u8) || content.StartsWith("7z\xBC\xAF"u8[..2]) && content.Length > 5 && content[2] == 0xBC) return ContentFormat.Archive;
        return IsMessage(content) ? ContentFormat.Mhtml : Markup(content);
    }

    /// <summary>The format's name for a result.</summary>
    public static string NameOf(ContentFormat format) => format switch
    {
        ContentFormat.Unknown => "unknown",
        ContentFormat.Text => "text",
        ContentFormat.Xlsx => "xlsx",
        ContentFormat.Docx => "docx",
        ContentFormat.Zip => "zip",
        ContentFormat.Xls => "xls",
        ContentFormat.Doc => "doc",
        ContentFormat.Pdf => "pdf",
        ContentFormat.Rtf => "rtf",
        ContentFormat.Html => "html",
        ContentFormat.SpreadsheetXml => "xml",
        ContentFormat.Xml => "xml",
        ContentFormat.Mhtml => "mht",
        ContentFormat.Ofd => "ofd",
        ContentFormat.OpenDocument => "opendocument",
        ContentFormat.Presentation => "pptx",
        ContentFormat.IWork => "iwork",
        ContentFormat.Csv => "csv",
        ContentFormat.Image => "image",
        _ => "archive",
    };

    // A workbook may hold a document as an object, in a folder of its own, and a document a workbook. Most files are workbooks, which need no folder read.
    private static ContentFormat Compound(ReadOnlyMemory<byte> content) =>
        content.Span.IndexOf(DocumentStream) >= 0 && CompoundFile.Open(content) is { } file && file.Has(BinaryDocumentReader.MainStream) && !file.Has("Workbook") && !file.Has("Book")
            ? ContentFormat.Doc
            : ContentFormat.Xls;

    // Where the end with the directory is lost, the names stand before the entries too.
    private static ContentFormat Zip(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, Looked)];
        if (ZipDirectory.HasEntry(content, "xl/workbook."u8) ?? head.IndexOf("xl/"u8) >= 0) return ContentFormat.Xlsx;
        if (ZipDirectory.HasEntry(content, "word/document."u8) ?? head.IndexOf("word/"u8) >= 0) return ContentFormat.Docx;
        if (ZipDirectory.HasEntry(content, "OFD.xml"u8) ?? head.IndexOf("OFD.xml"u8) >= 0) return ContentFormat.Ofd;
        if (ZipDirectory.HasEntry(content, "ppt/presentation."u8) is true) return ContentFormat.Presentation;
        if (ZipDirectory.HasEntry(content, "Index/Document.iwa"u8) is true || ZipDirectory.HasEntry(content, "Index.zip"u8) is true) return ContentFormat.IWork;
        return head.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0 ? ContentFormat.OpenDocument : ContentFormat.Zip;
    }

    // A browser writes other headers before the one that tells.
    private static bool IsMessage(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, Looked)];
        while (head.IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = head[..end].TrimEnd((byte)'\r');
            if (System.Text.Ascii.EqualsIgnoreCase(line[..Math.Min(line.Length, Version.Length)], Version)) return true;
            if (line.IsEmpty || !(line[0] is (byte)' ' or (byte)'\t' || line.IndexOf((byte)':') > 0)) return false;
            head = head[(end + 1)..];
        }

        return false;
    }

    private static ContentFormat Markup(ReadOnlySpan<byte> content)
    {
        // Of two bytes a character, one is nothing.
        Span<byte> plain = stackalloc byte[Looked];
        var length = 0;
        foreach (var b in content[..Math.Min(content.Length, Looked)])
        {
            if (b is not (0 or 0xFF or 0xFE or 0xEF or 0xBB or 0xBF)) plain[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
        }

        var head = ((ReadOnlySpan<byte>)plain[..length]).TrimStart(" \t\r\n"u8);
        if (!head.StartsWith("<"u8)) return ContentFormat.Text;
        if (head.StartsWith("<?xml"u8) && head.IndexOf("<html"u8) < 0)
            return head.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 ? ContentFormat.SpreadsheetXml : ContentFormat.Xml;
        foreach (var start in (ReadOnlySpan<string>)["<!doctype html", "<html", "<?xml", "<table", "<meta", "<head", "<body", "<style", "<!--"])
        {
            if (head.StartsWith(System.Text.Encoding.ASCII.GetBytes(start))) return ContentFormat.Html;
        }

        return ContentFormat.Text;
    }
}
