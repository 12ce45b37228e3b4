using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>The unit in which a form prints its funds: as the form says it of all amounts, or a heading names it; else yuan.</summary>
internal sealed class FundUnit
{
    private const decimal TenThousand = 10_000m;

    private readonly ReadingNotes _notes;
    private readonly decimal _unit;
    private readonly bool _isUnsure;
    private readonly bool _isSaid;

    /// <param name="text">The form.</param>
    /// <param name="sections">Where its parts stand.</param>
    /// <param name="notes">Where the unit of each amount goes.</param>
    public FundUnit(FormText text, FormSections sections, ReadingNotes notes)
    {
        _notes = notes;
        var start = Math.Min(sections.Funds, sections.FundsEnd);
        var funds = text.Span(start, sections.FundsEnd);
        var head = text.Span(0, start);

        // What the funds say of themselves counts before what the head says of all amounts.
        var named = Beside(text, start, sections.FundsEnd) ?? AmountUnit.Said(funds) ?? Bracketed(funds)
            ?? Beside(text, 0, start) ?? AmountUnit.Said(head);
        _unit = named ?? 1m;
        _isSaid = named is not null;

        // Somewhere in the head amounts are in 万元, and nothing says whether these are.
        _isUnsure = named is null && Bracketed(head) is not null;
    }

    /// <summary>Whether nothing says in which unit an amount is, and another may be meant than yuan.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="ofColumn">The unit that its column's label names; null where it names none.</param>
    public bool IsUnsureOf(FundValue value, decimal? ofColumn) => _isUnsure && value.Unit is null && ofColumn is null;

    /// <summary>An amount in yuan.</summary>
    /// <param name="number">The amount as printed.</param>
    /// <param name="value">What else is printed of it.</param>
    /// <param name="ofColumn">The unit that its column's label names; null where it names none.</param>
    public decimal InYuan(decimal number, FundValue value, decimal? ofColumn)
    {
        var unit = value.Unit ?? ofColumn ?? _unit;
        if (number != 0) _notes.AmountUnit(unit, _isSaid || value.Unit is not null || ofColumn is not null);
        return unit == 1m || Math.Abs(number) > decimal.MaxValue / unit ? number : number * unit;
    }

    // 金额单位 and 万元 in cells of their own, or 单位：万元 alone on its line.
    private static decimal? Beside(FormText text, int from, int end)
    {
        const string Label = "单位";
        for (var i = text.Text.IndexOf(Label, from, end - from, StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf(Label, i + 1, end - i - 1, StringComparison.Ordinal))
        {
            var start = i + Label.Length;
            var hasColon = start < end && text.Text[start] is '：' or ':';
            if (hasColon) start++;
            if (start < end && (hasColon || text.GapBefore(start) != Gap.None) && AmountUnit.Alone(text.Span(start, text.TokenEnd(start, end)).ToString()) is { } unit) return unit;
        }

        return null;
    }

    // 项目资金（万元）: only what is not yuan need be found.
    private static decimal? Bracketed(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf("万元"); i > 0;)
        {
            if (text[i - 1] is '(' or '（' or ':' or '：' or '/') return TenThousand;
            var next = text[(i + 2)..].IndexOf("万元");
            i = next < 0 ? -1 : i + 2 + next;
        }

        return null;
    }
}
