using System.Globalization;

namespace PerfEval.Documents.Workbooks;

/// <summary>A number format of cells, read once for all cells that have it.</summary>
internal sealed class NumberFormat
{
    /// <summary>The number from which on a workbook keeps too few digits to tell whole numbers apart.</summary>
    public const double LargestPlain = 1e15;

    private const int MostDecimals = 15;
    private static readonly NumberFormat Plain = new(null, null, null);

    // A section that shows a number as General does is null.
    private readonly NumberShape? _shape;
    private readonly NumberShape? _zero;
    private readonly NumberShape? _negative;
    private readonly bool _hasNegative;

    private NumberFormat(NumberShape? shape, NumberShape? zero, NumberShape? negative, bool hasNegative = false) =>
        (_shape, _zero, _negative, _hasNegative) = (shape, zero, negative, hasNegative);

    /// <summary>Reads a format.</summary>
    /// <param name="format">The format, such as <c>0.00%</c>; with none, numbers have up to 15 significant digits.</param>
    public static NumberFormat Of(string? format)
    {
        if (string.IsNullOrEmpty(format) || format is "@" or "General") return Plain;
        var sections = Sections(format);
        if (sections.Exists(HasCondition)) return Plain;
        var shape = NumberShape.Of(sections[0]);

        // A dash for zero, as accounts print it, is a zero all the same.
        var zero = sections.Count >= 3 && NumberShape.Of(sections[2]) is { PrintsZero: true } printed ? printed : shape;
        return sections.Count >= 2 ? new NumberFormat(shape, zero, NumberShape.Of(sections[1]), true) : new NumberFormat(shape, zero, shape);
    }

    /// <summary>A number as shown.</summary>
    /// <param name="value">What the file stores.</param>
    /// <param name="stored">The stored number where the shown one is rounded.</param>
    public string Show(double value, out decimal? stored)
    {
        stored = null;
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        if (Math.Abs(value) >= LargestPlain) return value.ToString("0.#####E+0", CultureInfo.InvariantCulture);
        if ((value < 0 ? _negative : value == 0 ? _zero : _shape) is not { } shape) return General(value);
        var number = (decimal)value;
        var scaled = _hasNegative && value < 0 ? Math.Abs(number) : number;
        for (var i = 0; i < shape.Percents; i++) scaled *= 100m;
        for (var i = 0; i < shape.Thousands; i++) scaled /= 1000m;
        var rounded = Math.Round(scaled, Math.Min(shape.MostDecimals, MostDecimals), MidpointRounding.AwayFromZero);
        if (rounded != scaled && shape.Percents == 0 && shape.Thousands == 0) stored = number;
        var text = Math.Abs(rounded).ToString(shape.Digits, CultureInfo.InvariantCulture);
        return (rounded < 0 ? "-" : "") + shape.Prefix + text + shape.Suffix;
    }

    private static string General(double value) =>
        double.IsInteger(value) ? ((long)value).ToString(CultureInfo.InvariantCulture) : ((decimal)value).ToString(CultureInfo.InvariantCulture);

    private static bool HasCondition(string section) =>
        section.Contains("[>", StringComparison.Ordinal) || section.Contains("[<", StringComparison.Ordinal) || section.Contains("[=", StringComparison.Ordinal);

    private static List<string> Sections(string format)
    {
        var sections = new List<string>(4);
        var start = 0;
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '"') quoted = !quoted;
            else if (format[i] == '\\') i++;
            else if (format[i] == ';' && !quoted)
            {
                sections.Add(format[start..i]);
                start = i + 1;
            }
        }

        sections.Add(format[start..]);
        return sections;
    }
}
