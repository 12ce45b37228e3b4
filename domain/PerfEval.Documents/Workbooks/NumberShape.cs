using System.Text;

namespace PerfEval.Documents.Workbooks;

/// <summary>What one section of a number format prints: digits, decimals, scale, and the texts around the number.</summary>
internal sealed class NumberShape
{
    private readonly StringBuilder _prefix = new();
    private readonly StringBuilder _suffix = new();
    private bool _afterPoint;
    private int _commas;
    private bool _isParted;

    private NumberShape()
    {
    }

    public bool HasDigits { get; private set; }

    /// <summary>Whether a zero is printed as a digit.</summary>
    public bool PrintsZero => LeastDigits > 0 || LeastDecimals > 0;

    public int LeastDigits { get; private set; }

    public int LeastDecimals { get; private set; }

    public int MostDecimals { get; private set; }

    public int Percents { get; private set; }

    /// <summary>By how many thousands the number is divided.</summary>
    public int Thousands { get; private set; }

    public bool IsGrouped { get; private set; }

    public string Prefix => _prefix.ToString().Trim();

    public string Suffix => _suffix.ToString().TrimEnd();

    /// <summary>Reads a section; null for one that prints a fraction, an exponent, a text between its digits or nothing this knows.</summary>
    public static NumberShape? Of(string section)
    {
        if (section.Contains("General", StringComparison.OrdinalIgnoreCase) || section.Contains("通用格式", StringComparison.Ordinal)) return null;
        var shape = new NumberShape();
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            if (c is '/' or 'E' or 'e') return null;
            if (c is '_' or '*') i++;
            else if (c == '\\' || c == '!') shape.Literal(++i < section.Length ? section[i] : ' ');
            else if (c == '"') i = shape.Quoted(section, i);
            else if (c == '[') i = shape.Bracketed(section, i);
            else shape.Take(c);
        }

        shape.Thousands = shape._commas;
        return shape._isParted ? null : shape;
    }

    private void Take(char c)
    {
        switch (c)
        {
            case '0' or '#' or '?':
                Digit(c);
                break;
            case '.':
                _afterPoint = true;
                break;
            case ',':
                if (HasDigits) _commas++;
                break;
            case '%':
                Percents++;
                Literal(c);
                break;
            default:
                Literal(c);
                break;
        }
    }

    private void Digit(char c)
    {
        // 0!.0,"万" prints a point that is none.
        _isParted |= _suffix.Length > 0;
        HasDigits = true;
        if (_afterPoint)
        {
            MostDecimals++;
            if (c == '0') LeastDecimals = MostDecimals;
            return;
        }

        if (_commas > 0) IsGrouped = true;
        _commas = 0;
        if (c == '0') LeastDigits++;
    }

    private void Literal(char c) => (HasDigits ? _suffix : _prefix).Append(c);

    private int Quoted(string section, int i)
    {
        for (i++; i < section.Length && section[i] != '"'; i++) Literal(section[i]);
        return i;
    }

    // [Red] prints nothing, [$¥-804] a currency sign.
    private int Bracketed(string section, int i)
    {
        var close = section.IndexOf(']', i);
        if (close < 0) return section.Length;
        if (i + 1 < section.Length && section[i + 1] == '$')
        {
            for (var k = i + 2; k < close && section[k] != '-'; k++) Literal(section[k]);
        }

        return close;
    }
}
