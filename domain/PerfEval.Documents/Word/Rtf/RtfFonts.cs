using System.Text;

namespace PerfEval.Documents.Word.Rtf;

/// <summary>The fonts of a document, by number: which characters their bytes stand for.</summary>
internal sealed class RtfFonts
{
    private const int SymbolSet = 2;
    private readonly Dictionary<int, int> _sets = [];
    private readonly HashSet<int> _symbols = [];
    private readonly StringBuilder _name = new();
    private Encoding _usual = Of(1252);

    /// <summary>The font that is being listed.</summary>
    public int Listed { get; set; }

    /// <summary>Takes the code page of the document.</summary>
    public void Use(int codePage) => _usual = Of(codePage);

    /// <summary>Takes the set of characters of the font that is being listed.</summary>
    public void TakeSet(int set) => _sets[Listed] = set;

    /// <summary>Takes a byte of the name of the font that is being listed.</summary>
    public void TakeName(byte letter)
    {
        if (letter != (byte)';')
        {
            _name.Append((char)letter);
            return;
        }

        if (_name.ToString().Trim() == "Symbol") _symbols.Add(Listed);
        _name.Clear();
    }

    /// <summary>What the bytes of a text in a font show.</summary>
    public string Text(int font, ReadOnlySpan<byte> bytes)
    {
        var set = _sets.GetValueOrDefault(font, 1);
        if (set != SymbolSet && !_symbols.Contains(font)) return EncodingOf(set).GetString(bytes);
        var text = new StringBuilder();
        foreach (var b in bytes) text.Append(b <= ' ' ? ((char)b).ToString() : SymbolFont.Shown(NameOf(font), SymbolFont.First | b));
        return text.ToString();
    }

    /// <summary>What a character that is told by number shows in a font.</summary>
    public string Text(int font, char character) =>
        character is >= SymbolFont.First and <= SymbolFont.Last ? SymbolFont.Shown(NameOf(font), character) : character.ToString();

    private string? NameOf(int font) => _symbols.Contains(font) ? "Symbol" : null;

    private Encoding EncodingOf(int set) => set switch
    {
        128 => Of(932),
        129 => Of(949),
        134 => Of(54936),
        136 => Of(950),
        _ => _usual,
    };

    private static Encoding Of(int codePage) =>
        codePage is 936 ? Of(54936) : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? (codePage is 65001 ? Encoding.UTF8 : Encoding.Latin1);
}
