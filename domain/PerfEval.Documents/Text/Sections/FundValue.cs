using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>A number, or a dash, of a fund line.</summary>
/// <param name="Number">The number as printed; null for a dash.</param>
/// <param name="Unit">The unit that it names itself, in yuan: 10,000 for 5万元; null where it names none.</param>
/// <param name="Text">The number as printed, kept where it may be several run together.</param>
/// <param name="Line">The line it was printed on, from 1.</param>
internal readonly record struct FundValue(decimal? Number, decimal? Unit, string? Text, int Line)
{
    /// <summary>An amount, rate or score as its token prints it.</summary>
    public static FundValue Of(ReadOnlySpan<char> token, decimal number, int line) =>
        new(number, Glyph.IsDigit(token[^1]) ? null : AmountUnit.Of(token.ToString()), token.Length > 2 ? token.ToString() : null, line);
}
