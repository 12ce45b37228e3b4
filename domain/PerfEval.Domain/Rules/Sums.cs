using System.Collections.Immutable;
using System.Text;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules;

/// <summary>Adds up the points of rows.</summary>
internal static class Sums
{
    /// <summary>The sum of a column over rows; a row that is not used, adds to the full score, tells a part of another, or weighs nothing, and has no number counts 0. Null where a number is missing.</summary>
    public static decimal? Of(IEnumerable<IndicatorCase> rows, Func<IndicatorCase, decimal?> column)
    {
        decimal sum = 0;
        foreach (var row in rows)
        {
            if (column(row) is { } number) sum += number;
            else if (!row.IsNotApplicable && !row.IsExtra && row.Weight != 0) return null;
        }

        return sum;
    }

    /// <summary>The sum written out, leaving out zeroes: <c>9.83 + 10 + 15 = 34.83</c>.</summary>
    public static string Write(IEnumerable<decimal?> parts)
    {
        var terms = parts.Where(part => part is not (null or 0)).Select(part => part!.Value).ToImmutableArray();
        var text = new StringBuilder();
        foreach (var term in terms) text.Append(text.Length == 0 ? "" : " + ").Append(Quantity.Plain(term));
        if (terms.Length != 1) text.Append(text.Length == 0 ? "" : " = ").Append(Quantity.Plain(terms.Sum()));
        return text.ToString();
    }
}
