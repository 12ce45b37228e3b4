using System.Buffers;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>A label and its amount in one cell: 全年预算数：120万元, 其中：财政资金 148.50.</summary>
/// <param name="Label">What stands before the amount.</param>
/// <param name="Amount">The amount as it is printed.</param>
/// <param name="HasColon">Whether a colon parts them.</param>
internal readonly record struct LabelWithAmount(string Label, string Amount, bool HasColon)
{
    private const int Longest = 40;
    private const string LastOfUnits = "元万亿%％";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789０１２３４５６７８９.．,，-−－¥￥ ");

    /// <summary>The two parts of a cell's text; null where it is not made of them.</summary>
    public static LabelWithAmount? Of(string text)
    {
        var colon = text.AsSpan().LastIndexOfAny('：', ':');
        if (colon > 0 && NumberText.TryParseCell(text.AsSpan(colon + 1), out _)) return new LabelWithAmount(text[..colon], text[(colon + 1)..], true);
        if (text.Length is 0 or > Longest || !(Glyph.IsDigit(text[^1]) || LastOfUnits.Contains(text[^1], StringComparison.Ordinal))) return null;
        var last = text.AsSpan().LastIndexOfAny(Digits);
        if (last <= 0) return null;
        var end = text.AsSpan(0, last).LastIndexOfAnyExcept(OfNumbers) + 1;
        var amount = text.AsSpan(end).TrimStart();
        return end > 0 && NumberText.TryParseAmount(amount, out _) ? new LabelWithAmount(text[..end], amount.ToString(), false) : null;
    }
}
