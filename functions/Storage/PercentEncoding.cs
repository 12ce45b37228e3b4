using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Storage;

/// <summary>Makes names out of text that comes from outside: what a name cannot hold is percent-encoded, Chinese stays readable.</summary>
internal static class PercentEncoding
{
    private const int HashDigits = 16;
    private const char CutMark = '~';

    /// <summary>The text with every character that is not kept as <c>%XX</c> of its UTF-8 bytes; <c>%</c> and <c>~</c> are never kept.</summary>
    public static string Encode(string text, Func<Rune, bool> keep)
    {
        var builder = new StringBuilder(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not ('%' or CutMark) && keep(rune))
            {
                builder.Append(rune);
                continue;
            }

            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                builder.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    /// <summary>
    /// An encoded text cut to a length, ended by <c>~</c> and 16 hex digits of the hash of the whole text; as it is where
    /// it is short enough.
    /// </summary>
    public static string Shorten(string encoded, string whole, int maxLength)
    {
        if (encoded.Length <= maxLength) return encoded;
        var cut = maxLength - HashDigits - 1;
        if (char.IsHighSurrogate(encoded[cut - 1])) cut--;
        // An escape is not cut in two.
        var escape = encoded.LastIndexOf('%', cut - 1, 2);
        if (escape >= 0) cut = escape;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..HashDigits];
        return string.Concat(encoded.AsSpan(0, cut), CutMark.ToString(), hash);
    }
}
