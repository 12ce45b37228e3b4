using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.Documents.Word;

/// <summary>What a paragraph or a cell of a table shows: its text, and what stands in it that is none.</summary>
internal sealed class WordText
{
    // A text box lies a dozen elements below its paragraph.
    private const int MostDepth = 40;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _code = new();
    private readonly List<Table> _tables = [];
    private readonly List<TextBoxContent> _boxes = [];

    private int _result;

    private WordText()
    {
    }

    /// <summary>The text, its lines broken as in the document; of a cell with the text of its text boxes.</summary>
    public string Text => _text.ToString();

    /// <summary>The tables within.</summary>
    public IReadOnlyList<Table> Tables => _tables;

    /// <summary>The text boxes anchored within.</summary>
    public IReadOnlyList<TextBoxContent> Boxes => _boxes;

    /// <summary>Reads a paragraph; its text boxes are left to the caller.</summary>
    public static WordText Of(Paragraph paragraph)
    {
        var text = new WordText();
        text.Append(paragraph, 0);
        return text;
    }

    /// <summary>Reads a cell, its text boxes behind its own text.</summary>
    public static WordText Of(TableCell cell)
    {
        var text = new WordText();
        text.Append(cell, 0);
        for (var i = 0; i < text._boxes.Count; i++) text.Append(text._boxes[i], 0);
        return text;
    }

    /// <summary>Whether a content control shows only what invites to fill it in.</summary>
    public static bool IsUnfilled(SdtElement control) => control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is { } shown && (shown.Val?.Value ?? true);

    private void Append(OpenXmlElement parent, int depth)
    {
        if (depth > MostDepth) return;
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text text:
                    AppendText(text);
                    break;
                case DocumentFormat.OpenXml.Math.Text formula:
                    _text.Append(formula.Text);
                    break;
                case FieldChar mark:
                    Take(mark);
                    break;
                case FieldCode code when _code.Length < UnstoredResult.Looked:
                    _code.Append(code.Text);
                    break;
                case Break or CarriageReturn:
                    _text.Append('\n');
                    break;
                case TabChar:
                    _text.Append(' ');
                    break;
                case NoBreakHyphen:
                    _text.Append('-');
                    break;
                case SymbolChar symbol:
                    _text.Append(SymbolOf(symbol));
                    break;
                case Table table:
                    _tables.Add(table);
                    break;
                case TextBoxContent box:
                    _boxes.Add(box);
                    break;
                case AlternateContent alternate:
                    // The same content twice, for newer programs and for older ones.
                    var shown = alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>();
                    if (shown is not null) Append(shown, depth + 1);
                    break;
                case SdtElement control when IsUnfilled(control):
                case Run run when IsHidden(run):
                case DeletedRun or MoveFromRun or EmbeddedObject or RunProperties or ParagraphProperties or TableCellProperties or FieldCode or SdtProperties:
                    break;
                case Paragraph:
                    if (_text.Length > 0) _text.Append('\n');
                    Append(child, depth + 1);
                    break;
                default:
                    if (child.HasChildren) Append(child, depth + 1);
                    break;
            }
        }
    }

    private void Take(FieldChar mark)
    {
        var type = mark.FieldCharType?.Value;
        if (type == FieldCharValues.End && _text.Length == _result && UnstoredResult.IsOf(_code.ToString())) _text.Append(UnstoredResult.Mark);
        if (type != FieldCharValues.Separate) _code.Clear();
        _result = _text.Length;
    }

    private void AppendText(DocumentFormat.OpenXml.Wordprocessing.Text text)
    {
        if (!text.Text.AsSpan().ContainsAnyInRange(SymbolFont.First, SymbolFont.Last))
        {
            _text.Append(text.Text);
            return;
        }

        var fonts = (text.Parent as Run)?.RunProperties?.RunFonts;
        var font = fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;
        foreach (var c in text.Text) _text.Append(c is >= SymbolFont.First and <= SymbolFont.Last ? SymbolFont.Shown(font, c) : c.ToString());
    }

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true);

    private static string SymbolOf(SymbolChar symbol) =>
        symbol.Char?.Value is { } code && int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? SymbolFont.Shown(symbol.Font?.Value, value) : "";
}
