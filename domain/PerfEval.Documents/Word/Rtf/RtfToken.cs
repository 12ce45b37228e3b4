using System.Buffers.Text;

namespace PerfEval.Documents.Word.Rtf;

/// <summary>A part of rich text: a brace, a control word, or a byte of text.</summary>
/// <remarks>Rich Text Format Specification 1.9.1, "Formal Syntax".</remarks>
internal readonly ref struct RtfToken
{
    private RtfToken(RtfTokenKind kind, ReadOnlySpan<byte> word = default, int? number = null)
    {
        Kind = kind;
        Word = word;
        Number = number;
    }

    /// <summary>What it is.</summary>
    public RtfTokenKind Kind { get; }

    /// <summary>The name of a control word; the character of a control symbol.</summary>
    public ReadOnlySpan<byte> Word { get; }

    /// <summary>The number of a control word, or the byte of text; null where a word has none.</summary>
    public int? Number { get; }

    /// <summary>Takes the first part off rich text.</summary>
    /// <param name="text">The text; empty behind the last part.</param>
    /// <param name="token">The part.</param>
    /// <returns>Whether there was one.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> text, out RtfToken token)
    {
        while (!text.IsEmpty && text[0] is (byte)'\r' or (byte)'\n' or 0) text = text[1..];
        token = default;
        if (text.IsEmpty) return false;
        var first = text[0];
        text = text[1..];
        token = first switch
        {
            (byte)'{' => new RtfToken(RtfTokenKind.Begin),
            (byte)'}' => new RtfToken(RtfTokenKind.End),
            (byte)'\\' when !text.IsEmpty => Control(ref text),
            _ => new RtfToken(RtfTokenKind.Text, number: first),
        };
        return true;
    }

    private static RtfToken Control(ref ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter((char)text[length])) length++;
        if (length > 0) return ControlWord(ref text, length);
        var symbol = text[..1];
        text = text[1..];
        if (symbol[0] is (byte)'\r' or (byte)'\n') return new RtfToken(RtfTokenKind.Control, "par"u8);
        if (symbol[0] != (byte)'\'') return new RtfToken(symbol[0] is (byte)'\\' or (byte)'{' or (byte)'}' ? RtfTokenKind.Text : RtfTokenKind.Symbol, symbol, symbol[0]);
        if (text.Length < 2 || !Utf8Parser.TryParse(text[..2], out byte value, out var used, 'x') || used < 2) return new RtfToken(RtfTokenKind.Symbol, symbol);
        text = text[2..];
        return new RtfToken(RtfTokenKind.Text, number: value);
    }

    private static RtfToken ControlWord(ref ReadOnlySpan<byte> text, int length)
    {
        var word = text[..length];
        text = text[length..];
        int? number = null;
        if (!text.IsEmpty && text[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') && Utf8Parser.TryParse(text, out int parsed, out var used))
        {
            number = parsed;
            text = text[used..];
        }

        if (!text.IsEmpty && text[0] == (byte)' ') text = text[1..];
        return new RtfToken(RtfTokenKind.Control, word, number);
    }
}
