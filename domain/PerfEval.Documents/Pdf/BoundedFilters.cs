using System.Buffers.Binary;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PerfEval.Documents.Pdf;

/// <summary>The library's filters, none of which may unpack more than the file's budget.</summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private static readonly string[] Names =
    [
        "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "FlateDecode", "Fl",
        "JBIG2Decode", "JPXDecode", "RunLengthDecode", "RL", "LZWDecode", "LZW",
    ];

    public BoundedFilters(ReadBudget budget)
        : base(Names.ToDictionary(n => n, n => (IFilter)new Bounded(DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(n)])[0], n is "FlateDecode" or "Fl", budget)))
    {
    }

    private sealed class Bounded(IFilter inner, bool isFlate, ReadBudget budget) : IFilter
    {
        // What a byte can unpack to at most: deflate's own limit, and far beyond the other filters' usual.
        private const long MostRatio = 1032;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Check();
            if (isFlate && input.Length * MostRatio > budget.Bytes) Measure(input);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (isFlate && !IsWhole(input.Span, output.Span, streamDictionary)) budget.Damage();
            budget.Take(output.Length);
            budget.Check();
            return output;
        }

        // The library takes what it can get of a broken stream, or the packed bytes themselves; the sum at the stream's end tells.
        private static bool IsWhole(ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, DictionaryToken dictionary)
        {
            if (input.Length > 2 && output == input) return false;
            if (dictionary.ContainsKey(NameToken.DecodeParms) || dictionary.ContainsKey(NameToken.Dp)) return true;
            var end = input.Length;
            var sum = Adler32(output);
            for (var extra = 0; extra <= 2 && end - extra >= 6; extra++)
            {
                // A line end between the data and the word that ends the stream may count as data.
                if (BinaryPrimitives.ReadUInt32BigEndian(input[(end - extra - 4)..]) == sum) return true;
            }

            return false;
        }

        private static uint Adler32(ReadOnlySpan<byte> bytes)
        {
            const int Modulus = 65521;
            const int Longest = 5552;
            var (a, b) = (1u, 0u);
            while (!bytes.IsEmpty)
            {
                var part = bytes[..Math.Min(Longest, bytes.Length)];
                foreach (var value in part) b += a += value;
                a %= Modulus;
                b %= Modulus;
                bytes = bytes[part.Length..];
            }

            return (b << 16) | a;
        }

        private void Measure(Memory<byte> input)
        {
            if (input.Length < 3) return;
            using var packed = new MemoryStream(input[2..].ToArray(), writable: false);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            long length = 0;
            try
            {
                while (deflate.Read(buffer) is > 0 and var read)
                {
                    length += read;
                    if (length > budget.Bytes) budget.Take(long.MaxValue / 2);
                    budget.Check();
                }
            }
            catch (InvalidDataException)
            {
                // The library keeps what unpacked up to here, or names the stream as broken.
            }
        }
    }
}
