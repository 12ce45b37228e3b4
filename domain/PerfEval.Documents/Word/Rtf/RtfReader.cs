using System.Text;

namespace PerfEval.Documents.Word.Rtf;

/// <summary>
/// Makes a grid of each table of rich text, and of the paragraphs between tables: systems hand it out under the name of a
/// document of Word. What is hidden or deleted, pictures, notes, heads and feet are left out.
/// </summary>
/// <remarks>Rich Text Format Specification 1.9.1.</remarks>
internal sealed class RtfReader
{
    private const int MostGroups = 10_000;

    private readonly WordGrids _grids;
    private readonly RtfLayout _layout;
    private readonly RtfFonts _fonts = new();
    private readonly Stack<RtfState> _groups = new();
    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];
    private readonly int _mostLetters;
    private RtfState _state = new() { Skipped = 1 };
    private bool _hasBox;
    private bool _isStarred;
    private int _toSkip;
    private int _letters;

    private RtfReader(ReadLimits limits, string name, CancellationToken cancellation)
    {
        _grids = new WordGrids(limits, name);
        _layout = new RtfLayout(_grids, cancellation);
        _mostLetters = limits.MaxLetters;
    }

    /// <summary>Reads rich text.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="name">The file's name, for positions.</param>
    /// <param name="cancellation">Asked between paragraphs.</param>
    /// <exception cref="InvalidDataException">It is cut off, or its groups are nested too deep.</exception>
    /// <exception cref="OverLimitException">It has more characters or cells than the limits.</exception>
    public static WordDocument Read(ReadOnlySpan<byte> content, ReadLimits limits, string name, CancellationToken cancellation)
    {
        var reader = new RtfReader(limits, name, cancellation);
        var isEnded = false;
        while (!isEnded && RtfToken.TryTake(ref content, out var token)) isEnded = reader.Take(token);
        if (!isEnded) throw new InvalidDataException("The rich text is cut off.");
        reader.End("par");
        reader._layout.Close();
        return reader._grids.ToDocument();
    }

    // Whether the document has ended.
    private bool Take(RtfToken token)
    {
        if (token.Kind == RtfTokenKind.Text)
        {
            TakeByte((byte)(token.Number ?? 0));
            return false;
        }

        Flush();
        switch (token.Kind)
        {
            case RtfTokenKind.Begin:
                if (_groups.Count >= MostGroups) throw new InvalidDataException("The groups are nested too deep.");
                _groups.Push(_state);
                _toSkip = 0;
                break;
            case RtfTokenKind.End:
                if (!_groups.TryPop(out _state)) return true;
                _toSkip = 0;
                return _groups.Count == 0;
            case RtfTokenKind.Symbol:
                Symbol(token.Word[0]);
                break;
            case RtfTokenKind.Control:
                Control(token);
                _isStarred = false;
                break;
        }

        return false;
    }

    private void TakeByte(byte value)
    {
        if (_toSkip > 0) _toSkip--;
        else if (_state.IsFonts) _fonts.TakeName(value);
        else if (!_state.IsSkipped) _bytes.Add(value);
    }

    private void Flush()
    {
        if (_bytes.Count == 0) return;
        Append(_fonts.Text(_state.Font, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)));
        _bytes.Clear();
    }

    private void Append(string text)
    {
        if (_state.IsSkipped || _state.IsHidden || _state.IsDeleted) return;
        if ((_letters += text.Length) > _mostLetters) throw new OverLimitException("LimitLetters", _mostLetters);
        _text.Append(text);
    }

    private void Symbol(byte symbol)
    {
        switch (symbol)
        {
            case (byte)'*':
                _isStarred = true;
                break;
            case (byte)'~':
                Append(" ");
                break;
            case (byte)'_':
                Append("-");
                break;
        }
    }

    private void Control(RtfToken token)
    {
        var number = token.Number ?? 1;
        switch (Encoding.ASCII.GetString(token.Word))
        {
            case "fonttbl":
                (_state.IsFonts, _state.IsSkipped) = (true, true);
                break;
            case "f" when _state.IsFonts:
                _fonts.Listed = number;
                break;
            case "fcharset" when _state.IsFonts:
                _fonts.TakeSet(number);
                break;
            case "ansicpg":
                _fonts.Use(number);
                break;
            case "shptxt":
                _state.IsBox = true;
                _hasBox |= !_state.IsSkipped;
                break;
            case "shpinst" or "nesttableprops" when _isStarred:
                break;
            case "colortbl" or "stylesheet" or "info" or "pict" or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf"
                or "footnote" or "annotation" or "objdata" or "fldinst" or "listtext" or "pntext" or "sp" or "shprslt" or "nonshppict" or "xe" or "tc" or "nonesttables":
                _state.IsSkipped = true;
                break;
            case var _ when _isStarred:
                _state.IsSkipped = true;
                break;
            case var word when !_state.IsSkipped:
                Shown(word, number);
                break;
        }
    }

    private void Shown(string word, int number)
    {
        switch (word)
        {
            case "u":
                Append(_fonts.Text(_state.Font, (char)(number & 0xFFFF)));
                _toSkip = _state.Skipped;
                break;
            case "uc":
                _state.Skipped = Math.Max(0, number);
                break;
            case "f":
                _state.Font = number;
                break;
            case "v":
                _state.IsHidden = number != 0;
                break;
            case "deleted":
                _state.IsDeleted = number != 0;
                break;
            case "plain":
                (_state.IsHidden, _state.IsDeleted) = (false, false);
                break;
            case var _ when RtfCharacters.TextOf(word) is { } text:
                Append(text);
                break;
            case "par" or "sect" or "page" when _state.IsBox:
                Append("\n");
                break;
            case var _ when !_state.IsBox:
                Laid(word, number);
                break;
        }
    }

    private void Laid(string word, int number)
    {
        if (!RtfLayout.Ends(word)) _layout.Take(word, number);
        else End(word);
    }

    private void End(string word)
    {
        _layout.End(word, _text.ToString(), _hasBox);
        _text.Clear();
        if (word is not ("row" or "nestrow")) _hasBox = false;
    }
}
