using System.Text;
using System.Text.Unicode;

namespace PerfEval.Documents.Content;

/// <summary>
/// Decodes text in the encodings that units send: UTF-8 and UTF-16 with or without a mark, GB18030. Which it is, is told
/// by the mark, then by what is valid, then by which reading has the words of a form in it.
/// </summary>
internal static class TextDecoder
{
    private const int Sampled = 64 * 1024;
    private static readonly string[] FormWords = ["绩效", "指标", "项目", "预算"];
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? throw new NotSupportedException("GB18030");

    /// <summary>The text; null where the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return With(Encoding.UTF8, content[3..], "UTF-8");
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return With(Encoding.Unicode, content[2..], "UTF-16LE");
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return With(Encoding.BigEndianUnicode, content[2..], "UTF-16BE");
        if (Utf16WithoutMark(content) is { } utf16) return utf16;
        if (LooksBinary(content)) return null;
        var whole = WithoutCutOffEnd(content);
        if (Utf8.IsValid(whole)) return new DecodedText(Encoding.UTF8.GetString(whole), "UTF-8", false);
        var utf8 = With(Encoding.UTF8, content, "UTF-8");
        var gb = With(Gb18030, content, "GB18030");
        var preferred = Words(gb.Text) > Words(utf8.Text) ? gb : Words(utf8.Text) > 0 ? utf8 : gb.HasInvalidBytes ? null : gb;
        return preferred is not null && Invalid(preferred.Text) * 10 > preferred.Text.Length ? null : preferred;
    }

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> content, string name)
    {
        var text = encoding.GetString(content);
        return new DecodedText(text, name, text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    // A file cut off within a character is cut off: the form says so, not the decoder.
    private static ReadOnlySpan<byte> WithoutCutOffEnd(ReadOnlySpan<byte> content)
    {
        for (var back = 1; back <= Math.Min(3, content.Length); back++)
        {
            var b = content[^back];
            if ((b & 0xC0) == 0x80) continue;
            var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
            return length > back ? content[..^back] : content;
        }

        return content;
    }

    // Line ends and digits are zero in the other byte; no byte-wise encoding has zeros at all.
    private static DecodedText? Utf16WithoutMark(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, Sampled)];
        if (sample.Length < 4 || sample.IndexOf((byte)0) < 0) return null;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        var decoded = odd > even * 4 ? With(Encoding.Unicode, content, "UTF-16LE") : even > odd * 4 ? With(Encoding.BigEndianUnicode, content, "UTF-16BE") : null;
        return decoded is not null && IsReadable(decoded.Text) ? decoded : null;
    }

    private static bool IsReadable(string text)
    {
        var strange = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, Sampled));
        foreach (var c in sample)
        {
            if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'))) strange++;
        }

        return strange * 20 <= sample.Length;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, Sampled)];
        var strange = 0;
        foreach (var b in sample)
        {
            if (b == 0) return true;
            if (b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x0B or 0x1A)) strange++;
        }

        return strange * 50 > sample.Length;
    }

    private static int Words(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sampled));
        var count = 0;
        foreach (var word in FormWords) count += sample.Count(word);
        return count;
    }

    private static int Invalid(string text) => text.AsSpan().Count('\uFFFD');
}
