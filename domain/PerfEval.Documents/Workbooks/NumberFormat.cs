using System.Globalization;
using System.Text;

namespace PerfEval.Documents.Workbooks;

/// <summary>Shows a stored number as its cell's number format does.</summary>
internal static class NumberFormat
{
    /// <summary>The number from which on a workbook keeps too few digits to tell whole numbers apart.</summary>
    public const double LargestPlain = 1e15;

    private const int MostDecimals = 15;

    /// <summary>The number as shown; with no format, up to 15 significant digits.</summary>
    /// <param name="value">What the file stores.</param>
    /// <param name="format">The cell's format, such as <c>0.00%</c>.</param>
    /// <param name="stored">The stored number where the shown one is rounded.</param>
    public static string Show(double value, string? format, out decimal? stored)
    {
        stored = null;
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        if (Math.Abs(value) >= LargestPlain) return value.ToString("0.#####E+0", CultureInfo.InvariantCulture);
        var number = (decimal)value;
        if (string.IsNullOrEmpty(format) || format is "@" or "General" || Section(format, value) is not { } section) return General(number);
        var shape = NumberShape.Of(section.Text);
        if (shape is null) return General(number);
        if (!shape.HasDigits) return General(number);

        var scaled = section.IsAbsolute ? Math.Abs(number) : number;
        for (var i = 0; i < shape.Percents; i++) scaled *= 100m;
        for (var i = 0; i < shape.Thousands; i++) scaled /= 1000m;
        var rounded = Math.Round(scaled, Math.Min(shape.MostDecimals, MostDecimals), MidpointRounding.AwayFromZero);
        if (rounded != scaled && shape.Percents == 0 && shape.Thousands == 0) stored = number;
        var digits = new StringBuilder(shape.IsGrouped ? "#,##" : "").Append('0', Math.Max(shape.LeastDigits, 1));
        if (shape.MostDecimals > 0) digits.Append('.').Append('0', shape.LeastDecimals).Append('#', Math.Max(0, shape.MostDecimals - shape.LeastDecimals));
        var text = Math.Abs(rounded).ToString(digits.ToString(), CultureInfo.InvariantCulture);
        return (rounded < 0 ? "-" : "") + shape.Prefix + text + shape.Suffix;
    }

    private static string General(decimal number) => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static (string Text, bool IsAbsolute)? Section(string format, double value)
    {
        var sections = Split(format);
        if (sections.Exists(s => s.Contains("[>", StringComparison.Ordinal) || s.Contains("[<", StringComparison.Ordinal) || s.Contains("[=", StringComparison.Ordinal))) return null;
        if (value < 0 && sections.Count >= 2) return (sections[1], true);

        // A dash for zero, as accounts print it, is a zero all the same.
        return value == 0 && sections.Count >= 3 && NumberShape.Of(sections[2]) is { HasDigits: true, PrintsZero: true } ? (sections[2], false) : (sections[0], false);
    }

    private static List<string> Split(string format)
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
