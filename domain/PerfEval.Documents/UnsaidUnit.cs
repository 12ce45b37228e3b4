using System.Globalization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>Tells whether amounts whose unit a form nowhere says may be in 万元: it says elsewhere that one of them is.</summary>
internal static class UnsaidUnit
{
    private const string TenThousand = "万元";
    private const decimal Yuan = 10_000m;

    /// <summary>Whether the total is less than 万元 would be, and the goal or an indicator gives the same number in 万元: 35.6 and 项目总成本 ≤35.6万元.</summary>
    public static bool MayBeTenThousand(SelfEvaluationForm form)
    {
        var total = form.Funds.Total;
        return Says(form, total.InitialBudget) || Says(form, total.AnnualBudget) || Says(form, total.Executed);
    }

    private static bool Says(SelfEvaluationForm form, NumberCell amount)
    {
        if (amount.Value is not (> 0 and < Yuan and var number)) return false;
        if (Holds(form.Goal.Expected.Text, number) || Holds(form.Goal.Actual.Text, number)) return true;
        foreach (var row in form.Indicators)
        {
            if (Holds(row.Target.Text, number) || Holds(row.Actual.Text, number)) return true;
        }

        return false;
    }

    private static bool Holds(string text, decimal number)
    {
        for (var at = text.IndexOf(TenThousand, StringComparison.Ordinal); at >= 0; at = text.IndexOf(TenThousand, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or ',')) start--;
            if (decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var written) && written == number) return true;
        }

        return false;
    }
}
