using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Documents.Tests.Word;

/// <summary>Writes documents of Word 97 to 2003 for tests, paragraph by paragraph.</summary>
internal sealed class BinaryDocumentBuilder
{
    private const int TextStart = 0x800;
    private const int Page = 512;
    private const int PageRoom = Page - 1;

    private readonly StringBuilder _text = new();
    private readonly List<(int End, byte[] Modifiers)> _characters = [];
    private readonly List<(int End, byte[] Modifiers)> _paragraphs = [];
    private readonly List<byte> _data = [];
    private readonly List<string> _fonts = [];
    private readonly List<string> _boxes = [];
    private readonly SortedDictionary<int, int> _anchors = [];

    /// <summary>A modifier with an operand of one byte.</summary>
    public static byte[] Flag(ushort code, byte value = 1) => [(byte)code, (byte)(code >> 8), value];

    /// <summary>The modifiers of a paragraph in as many tables.</summary>
    public static byte[] InTable(int depth = 1) => [.. Flag(0x2416), 0x49, 0x66, (byte)depth, 0, 0, 0];

    /// <summary>The modifiers of the end of a row.</summary>
    /// <param name="edges">Where its cells begin, and the last one ends.</param>
    /// <param name="flags">How each cell is merged; 0 for those left out.</param>
    /// <param name="depth">In how many tables it stands.</param>
    public static byte[] RowEnd(int[] edges, int[]? flags = null, int depth = 1)
    {
        var shape = new List<byte> { (byte)(edges.Length - 1) };
        foreach (var edge in edges) shape.AddRange(Half(edge));
        for (var i = 0; i < edges.Length - 1; i++) shape.AddRange([.. Half(i < flags?.Length ? flags[i] : 0), .. new byte[18]]);
        return [.. InTable(depth), .. Flag((ushort)(depth > 1 ? 0x244C : 0x2417)), 0x08, 0xD6, .. Half(shape.Count + 1), .. shape];
    }

    /// <summary>Adds a font; its number is that of the order.</summary>
    public BinaryDocumentBuilder Font(string name)
    {
        _fonts.Add(name);
        return this;
    }

    /// <summary>Adds characters.</summary>
    public BinaryDocumentBuilder Run(string text, params byte[] modifiers)
    {
        _text.Append(text);
        _characters.Add((_text.Length, modifiers));
        return this;
    }

    /// <summary>Ends the paragraph with its mark.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="modifiers">The modifiers of the paragraph.</param>
    /// <param name="ofMark">The modifiers of the mark as a character.</param>
    public BinaryDocumentBuilder End(char mark = '\r', byte[]? modifiers = null, params byte[] ofMark)
    {
        Run(mark.ToString(), ofMark);
        _paragraphs.Add((_text.Length, modifiers ?? []));
        return this;
    }

    /// <summary>Ends the paragraph with its mark; its modifiers stand in the stream of data.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="modifiers">The modifiers of the paragraph.</param>
    /// <param name="code">The modifier that says where they stand.</param>
    public BinaryDocumentBuilder EndElsewhere(char mark, byte[] modifiers, ushort code = 0x6646)
    {
        var at = _data.Count;
        _data.AddRange([.. Half(modifiers.Length), .. modifiers]);
        return End(mark, [(byte)code, (byte)(code >> 8), .. BitConverter.GetBytes(at)]);
    }

    /// <summary>Adds a text box; its number is that of the order.</summary>
    public BinaryDocumentBuilder Box(string text)
    {
        _boxes.Add(text);
        return this;
    }

    /// <summary>Adds a character at which a text box is anchored.</summary>
    public BinaryDocumentBuilder Anchor(int box) => AnchorAt(_text.Length, box).Run("\b");

    /// <summary>Anchors a text box at a character; those of the boxes follow on those of the document.</summary>
    public BinaryDocumentBuilder AnchorAt(int position, int box)
    {
        _anchors.Add(position, box);
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="flags">More flags of the header, such as 0x0100 for a password.</param>
    /// <param name="version">The version that the header names.</param>
    public byte[] ToFile(ushort flags = 0, ushort version = 0x00C1) => TestCompoundFile.Of([.. Streams(flags, version)]);

    private IEnumerable<(string Name, byte[] Content)> Streams(ushort flags, ushort version)
    {
        var length = _text.Length;
        if (_boxes.Count > 0) Run(string.Concat(_boxes)).End();
        var text = Encoding.Unicode.GetBytes(_text.ToString());
        var main = new List<byte>(new byte[TextStart]);
        main.AddRange(text);
        Pad(main);
        var table = new List<byte>();
        var header = new byte[TextStart];
        Put(header, 0, 0xA5EC);
        Put(header, 2, version);
        Put(header, 0x0A, flags);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(0x4C), length);
        Place(0xFA, Pages(main, _characters, isParagraphs: false));
        Place(0x102, Pages(main, _paragraphs, isParagraphs: true));
        Place(0x112, FontTable());
        Place(0x1A2, [2, .. BitConverter.GetBytes(16), .. BitConverter.GetBytes(0), .. BitConverter.GetBytes(_text.Length), 0, 0, .. BitConverter.GetBytes(TextStart), 0, 0]);
        if (_anchors.Count > 0) Place(0x1DA, List([.. _anchors.Keys, _text.Length], 26, 0, _anchors.Values));
        if (_boxes.Count > 0) Place(0x25A, List([0, .. _boxes.Select((_, i) => _boxes.Take(i + 1).Sum(box => box.Length))], 22, 14, Enumerable.Range(0, _boxes.Count)));
        header.CopyTo(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(main));
        yield return ("WordDocument", [.. main]);
        yield return ("0Table", [.. table]);
        if (_data.Count > 0) yield return ("Data", [.. _data]);

        void Place(int at, byte[] part)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), table.Count);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at + sizeof(int)), part.Length);
            table.AddRange(part);
        }
    }

    // Each page: offsets, an entry for each run, then from the end of the page upwards the modifiers.
    private static byte[] Pages(List<byte> main, List<(int End, byte[] Modifiers)> runs, bool isParagraphs)
    {
        var entry = isParagraphs ? 13 : 1;
        var pages = new List<int>();
        var firsts = new List<int>();
        var start = 0;
        for (var next = 0; next < runs.Count;)
        {
            var page = new byte[Page];
            var taken = new List<(int End, byte[] Stored)>();
            var used = sizeof(int);
            for (; next < runs.Count; next++)
            {
                var stored = Stored(runs[next].Modifiers, isParagraphs);
                if (used + sizeof(int) + entry + stored.Length > PageRoom) break;
                used += sizeof(int) + entry + stored.Length;
                taken.Add((runs[next].End, stored));
            }

            firsts.Add(start);
            var bottom = PageRoom;
            for (var i = 0; i < taken.Count; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(i * sizeof(int)), Offset(start));
                start = taken[i].End;
                if (taken[i].Stored.Length == 0) continue;
                bottom = (bottom - taken[i].Stored.Length) & ~1;
                taken[i].Stored.CopyTo(page, bottom);
                page[((taken.Count + 1) * sizeof(int)) + (i * entry)] = (byte)(bottom / 2);
            }

            BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(taken.Count * sizeof(int)), Offset(start));
            page[^1] = (byte)taken.Count;
            pages.Add(main.Count / Page);
            main.AddRange(page);
        }

        return [.. firsts.Append(start).SelectMany(f => BitConverter.GetBytes(Offset(f))), .. pages.SelectMany(BitConverter.GetBytes)];
    }

    private static byte[] Stored(byte[] modifiers, bool isParagraphs)
    {
        if (!isParagraphs) return modifiers.Length == 0 ? [] : [(byte)modifiers.Length, .. modifiers, .. new byte[(modifiers.Length + 1) % 2]];
        var words = (modifiers.Length + 2 + 1) / 2;
        return [0, (byte)words, 0, 0, .. modifiers, .. new byte[(words * 2) - 2 - modifiers.Length]];
    }

    // Positions, then an entry for each, which has the number of a shape at one place: that of its box, from 1.
    private static byte[] List(IEnumerable<int> positions, int length, int at, IEnumerable<int> boxes) =>
        [.. positions.SelectMany(BitConverter.GetBytes), .. boxes.SelectMany(box => (byte[])[.. new byte[at], .. BitConverter.GetBytes(box + 1), .. new byte[length - at - sizeof(int)]])];

    private byte[] FontTable()
    {
        var table = new List<byte>([.. Half(_fonts.Count), 0, 0]);
        foreach (var font in _fonts)
        {
            var name = Encoding.Unicode.GetBytes(font + "\0");
            table.AddRange([(byte)(39 + name.Length), .. new byte[39], .. name]);
        }

        return [.. table];
    }

    private static int Offset(int position) => TextStart + (position * sizeof(char));

    private static byte[] Half(int value) => BitConverter.GetBytes((short)value);

    private static void Put(byte[] header, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), value);

    private static void Pad(List<byte> content) => content.AddRange(new byte[(Page - (content.Count % Page)) % Page]);
}
