using System.Text;

namespace PerfEval.Documents.Content;

/// <summary>Tells what a compound file of Office before 2007 holds.</summary>
internal static class CompoundFile
{
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");
    private static readonly byte[] EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");

    // Bookmark is none: a name ends where its entry's padding begins.
    private static readonly byte[] BookStream = Encoding.Unicode.GetBytes("Book\0");
    private static readonly byte[] WorkbookStream = Encoding.Unicode.GetBytes("Workbook");

    /// <summary>Whether it wraps a workbook or document of today that a password protects.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> content) => content.IndexOf(EncryptedStream) >= 0;

    /// <summary>Whether it is a document of Word and no workbook.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> content) =>
        content.IndexOf(WordStream) >= 0 && content.IndexOf(WorkbookStream) < 0 && content.IndexOf(BookStream) < 0;
}
