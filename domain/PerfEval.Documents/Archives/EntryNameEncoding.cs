using System.Text;

namespace PerfEval.Documents.Archives;

/// <summary>The encoding of entry names that are not marked as UTF-8: many programs write UTF-8 all the same, Chinese Windows writes GB18030.</summary>
internal sealed class EntryNameEncoding : Encoding
{
    private readonly Encoding _strict;
    private readonly Encoding _fallback;

    public EntryNameEncoding(Encoding strict, Encoding fallback) => (_strict, _fallback) = (strict, fallback);

    public override int GetByteCount(char[] chars, int index, int count) => _fallback.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => _fallback.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => For(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => _fallback.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => Math.Max(_strict.GetMaxCharCount(byteCount), _fallback.GetMaxCharCount(byteCount));

    private Encoding For(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? _strict : _fallback;
}
