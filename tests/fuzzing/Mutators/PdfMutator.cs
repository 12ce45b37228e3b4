using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>Objects of a PDF lost, exchanged, pointing to each other in circles, nested; the instructions within its streams changed.</summary>
internal sealed partial class PdfMutator : IMutator
{
    private const int MostChanges = 5;
    private const int Deep = 20_000;
    private const int ZlibHeader = 2;

    private static readonly string[] Instructions = ["q", "Q", "BT", "ET", "Tj", "TJ", "Tm", "Td", "Tf", "cm", "re", "l", "m", "S", "f", "Do", "BI", "ID", "EI", "'", "\"", "<< /A", "[", "]", "(", ")"];

    public string Name => "objects";

    public bool Fits(string format) => format == "pdf";

    public byte[] Mutate(byte[] content, Random random)
    {
        // A character a byte: nothing is lost on the way there and back.
        var text = Encoding.Latin1.GetString(content);
        for (var times = random.Next(1, MostChanges); times > 0; times--) text = Change(text, random);
        return Encoding.Latin1.GetBytes(text);
    }

    private static string Change(string text, Random random) => random.Next(8) switch
    {
        0 => One(Whole(), text, random, _ => ""),
        1 => One(Whole(), text, random, match => match.Groups[1].Value + Whole().Match(text, random.Next(text.Length)).Groups[2].Value),
        2 => One(Reference(), text, random, match => $"{random.Next(1, 60)} 0 R"),
        3 => One(Reference(), text, random, match => new string('[', random.Next(Deep)) + match.Value + new string(']', random.Next(Deep))),
        4 => One(Key(), text, random, match => $"{match.Groups[1].Value} {Odd.Number(random)}"),
        5 => One(Key(), text, random, match => match.Groups[1].Value + " null"),
        _ => WithStreamChanged(text, random),
    };

    private static string WithStreamChanged(string text, Random random)
    {
        if (Packed().Match(text, random.Next(text.Length)) is not { Success: true } match) return text;
        var packed = Encoding.Latin1.GetBytes(match.Groups[1].Value);
        if (Unpack(packed) is not { Length: > 0 } bytes) return text;
        var words = Encoding.Latin1.GetString(bytes).Split(' ').ToList();
        for (var times = random.Next(1, 20); times > 0; times--)
        {
            var at = random.Next(words.Count);
            switch (random.Next(4))
            {
                case 0: words[at] = Instructions[random.Next(Instructions.Length)]; break;
                case 1: words[at] = Odd.Number(random); break;
                case 2: words.Insert(at, words[random.Next(words.Count)]); break;
                default: if (words.Count > 1) words.RemoveAt(at); break;
            }
        }

        var repacked = Encoding.Latin1.GetString(Pack(Encoding.Latin1.GetBytes(string.Join(' ', words))));
        return string.Concat(text.AsSpan(0, match.Groups[1].Index), repacked, text.AsSpan(match.Groups[1].Index + match.Groups[1].Length));
    }

    private static byte[]? Unpack(byte[] packed)
    {
        if (packed.Length <= ZlibHeader) return null;
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(bytes);
        return packed.ToArray();
    }

    private static string One(Regex pattern, string text, Random random, Func<Match, string> with) =>
        pattern.Match(text, random.Next(text.Length + 1)) is { Success: true } match ? string.Concat(text.AsSpan(0, match.Index), with(match), text.AsSpan(match.Index + match.Length)) : text;

    [GeneratedRegex(@"(\d+ 0 obj)(.*?endobj)", RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d+ 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(/[A-Z]\w*) -?[\d.]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"FlateDecode.*?stream\r?\n(.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Packed();
}
