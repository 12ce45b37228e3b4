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
    private bool _hasDigits;
    private bool _isGrouped;
    private int _leastDigits;
    private int _leastDecimals;

    private NumberShape()
    {
    }

    /// <summary>Whether a zero is printed as a digit.</summary>
    public bool PrintsZero => _leastDigits > 0 || _leastDecimals > 0;

    public int MostDecimals { get; private set; }

    public int Percents { get; private set; }

    /// <summary>By how many thousands the number is divided.</summary>
    public int Thousands { get; private set; }

    /// <summary>The digits as a format of .NET, to be shown without a sign.</summary>
    public string Digits { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    public string Suffix { get; private set; } = "";

    /// <summary>Reads a section; null for one that prints no digits, a fraction, an exponent, a text between its digits or nothing this knows.</summary>
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

        return shape._hasDigits && !shape._isParted ? shape.Read() : null;
    }

    private NumberShape Read()
    {
        Thousands = _commas;
        Prefix = _prefix.ToString().Trim();
        Suffix = _suffix.ToString().TrimEnd();
        var digits = new StringBuilder(_isGrouped ? "#,##" : "").Append('0', Math.Max(_leastDigits, 1));
        if (MostDecimals > 0) digits.Append('.').Append('0', _leastDecimals).Append('#', Math.Max(0, MostDecimals - _leastDecimals));
        Digits = digits.ToString();
        return this;
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
                if (_hasDigits) _commas++;
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
        _hasDigits = true;
        if (_afterPoint)
        {
            MostDecimals++;
            if (c == '0') _leastDecimals = MostDecimals;
            return;
        }

        if (_commas > 0) _isGrouped = true;
        _commas = 0;
        if (c == '0') _leastDigits++;
    }

    private void Literal(char c) => (_hasDigits ? _suffix : _prefix).Append(c);

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
