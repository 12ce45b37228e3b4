using System.Buffers.Binary;

namespace PerfEval.Documents.Word.Binary;

/// <summary>The header of a document, doc: what it is, and where its parts are.</summary>
/// <remarks>[MS-DOC] 2.5, Fib. Offsets are those of Word 97 to 2007 and of WPS, which all write them at the same places.</remarks>
internal readonly struct DocumentHeader
{
    private const int Length = 0x262;
    private const ushort Signature = 0xA5EC;
    private const ushort OlderSignature = 0xA5DC;
    private const ushort OldestVersion = 0x00C0;
    private const int EncryptedFlag = 0x0100;
    private const int FirstTableFlag = 0x0200;

    private readonly ReadOnlyMemory<byte> _stream;

    private DocumentHeader(ReadOnlyMemory<byte> stream) => _stream = stream;

    /// <summary>Whether a password protects it.</summary>
    public bool IsEncrypted => (Flags & EncryptedFlag) != 0;

    /// <summary>Whether a program before Word 97 wrote it, which laid it out otherwise.</summary>
    public bool IsTooOld => Word(0) == OlderSignature || Word(2) < OldestVersion;

    /// <summary>The stream that holds its tables of positions.</summary>
    public string TableStream => (Flags & FirstTableFlag) != 0 ? "1Table" : "0Table";

    /// <summary>How many characters the text of the document has.</summary>
    public int TextLength => Number(0x4C);

    /// <summary>Where the text of the text boxes begins: behind footnotes, heads and feet, macros, comments and endnotes.</summary>
    public long BoxesStart => (long)TextLength + Number(0x50) + Number(0x54) + Number(0x58) + Number(0x5C) + Number(0x60);

    /// <summary>Where the runs of characters are, in the stream of tables.</summary>
    public (int Start, int Length) CharacterRuns => Part(0xFA);

    /// <summary>Where the runs of paragraphs are.</summary>
    public (int Start, int Length) ParagraphRuns => Part(0x102);

    /// <summary>Where the names of the fonts are.</summary>
    public (int Start, int Length) Fonts => Part(0x112);

    /// <summary>Where the pieces of the text are.</summary>
    public (int Start, int Length) Pieces => Part(0x1A2);

    /// <summary>Where the anchors of drawings are.</summary>
    public (int Start, int Length) Anchors => Part(0x1DA);

    /// <summary>Where the text boxes are.</summary>
    public (int Start, int Length) Boxes => Part(0x25A);

    private int Flags => Word(0x0A);

    /// <summary>Reads the header at the beginning of the stream <c>WordDocument</c>.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static DocumentHeader Of(ReadOnlyMemory<byte> stream) =>
        stream.Length >= Length && BinaryPrimitives.ReadUInt16LittleEndian(stream.Span) is Signature or OlderSignature
            ? new DocumentHeader(stream)
            : throw new InvalidDataException("There is no header of a document.");

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_stream.Span[at..]);

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_stream.Span[at..]) is var number and >= 0
        ? number
        : throw new InvalidDataException("A length in the header is negative.");

    private (int Start, int Length) Part(int at) => (Number(at), Number(at + sizeof(int)));
}
