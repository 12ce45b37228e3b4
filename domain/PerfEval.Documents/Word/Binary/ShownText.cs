using System.Text;

namespace PerfEval.Documents.Word.Binary;

/// <summary>What a paragraph shows of its characters: no field codes, nothing hidden or deleted, symbols as what they look like.</summary>
internal sealed class ShownText
{
    private const char Drawing = '\u0008';
    private const char FieldBegin = '\u0013';
    private const char FieldResult = '\u0014';
    private const char FieldEnd = '\u0015';

    private readonly PieceTable _pieces;
    private readonly PropertyRuns<CharacterProperties> _runs;
    private readonly List<string> _fonts;
    private readonly TextBoxes _boxes;
    private readonly StringBuilder _text = new();
    private readonly Stack<(bool HasResult, int Begin, int Shown)> _fields = new();
    private int _codes;

    /// <param name="pieces">The characters.</param>
    /// <param name="runs">What they show.</param>
    /// <param name="fonts">The names of the fonts, by number.</param>
    /// <param name="boxes">The text boxes and their anchors.</param>
    public ShownText(PieceTable pieces, PropertyRuns<CharacterProperties> runs, List<string> fonts, TextBoxes boxes)
    {
        _pieces = pieces;
        _runs = runs;
        _fonts = fonts;
        _boxes = boxes;
    }

    /// <summary>Whether a character was deleted with changes tracked.</summary>
    public bool IsDeleted(int position) => _runs.At(_pieces.OffsetOf(position)) is { IsDeleted: true };

    /// <summary>The text that the characters of a paragraph show.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="end">That behind the last of them: the mark that ends the paragraph.</param>
    /// <param name="boxes">Takes the text boxes anchored in it, as positions in the text of the boxes.</param>
    public string Of(int start, int end, List<(int Start, int End)> boxes)
    {
        _text.Clear();
        _fields.Clear();
        _codes = 0;
        for (var i = start; i < end; i++)
        {
            switch (_pieces[i])
            {
                case FieldBegin:
                    _fields.Push((false, i, _text.Length));
                    _codes++;
                    break;
                case FieldResult when _fields.TryPop(out var field):
                    _fields.Push((true, field.Begin, _text.Length));
                    if (!field.HasResult) _codes--;
                    break;
                case FieldEnd:
                    if (!_fields.TryPop(out var ended)) break;
                    if (!ended.HasResult) _codes--;
                    if (_codes == 0 && _text.Length == ended.Shown && IsUnstored(ended.Begin, i)) _text.Append(UnstoredResult.Mark);
                    break;
                case var c when _codes == 0 && _runs.At(_pieces.OffsetOf(i)) is var run && run is not { IsShown: false }:
                    if (c == Drawing && _boxes.At(i) is { } box) boxes.Add(box);
                    else Append(c, run ?? CharacterProperties.Text);
                    break;
            }
        }

        return _text.ToString();
    }

    private void Append(char c, CharacterProperties run)
    {
        if (run.Font >= 0)
        {
            _text.Append(SymbolFont.Shown(NameOf(run.Font), run.Symbol));
            return;
        }

        switch (c)
        {
            case '\t':
                _text.Append(' ');
                break;
            case '\r' or '\v' or '\f' or '\u000E':
                _text.Append('\n');
                break;
            case '\u001E':
                _text.Append('-');
                break;
            case >= SymbolFont.First and <= SymbolFont.Last:
                _text.Append(SymbolFont.Shown(NameOf(run.TextFont), c));
                break;
            case >= ' ':
                _text.Append(c);
                break;
        }
    }

    private bool IsUnstored(int begin, int end) =>
        UnstoredResult.IsOf(_pieces.Text.AsSpan((begin + 1)..Math.Min(end, begin + 1 + UnstoredResult.Looked))) && _runs.At(_pieces.OffsetOf(begin)) is not { IsShown: false };

    private string? NameOf(int font) => font >= 0 && font < _fonts.Count ? _fonts[font] : null;
}
