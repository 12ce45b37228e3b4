namespace PerfEval.Documents.Text.Layout;

/// <summary>Parts numbers that are printed without a space between them.</summary>
internal static class GluedNumbers
{
    private const int Decimals = 2;
    private const int LeastTail = 4;

    /// <summary>Whether a token is more than one amount: amounts have two decimals, so that each but the last tells where it ends.</summary>
    public static bool IsRunTogether(ReadOnlySpan<char> token)
    {
        var end = FirstLength(token);
        if (end <= Decimals + 1 || end >= token.Length || !Glyph.IsDigit(token[end - 1]) || !Glyph.IsDigit(token[end - 2])) return false;
        var rest = token[end..];
        return rest[0] is '—' or '-' || (Glyph.IsDigit(rest[0]) && (rest.Contains('.') || rest.Length >= LeastTail));
    }

    /// <summary>The length of the first amount.</summary>
    public static int FirstLength(ReadOnlySpan<char> token) => token.IndexOf('.') + 1 + Decimals;

    /// <summary>
    /// Parts the weight, rate and score of the execution, which must agree with the amounts before them.
    /// </summary>
    /// <param name="text">The three numbers run together.</param>
    /// <param name="rate">The rate that the amounts give, in percent.</param>
    /// <param name="parts">The only division that agrees.</param>
    /// <returns>False where none agrees, or more than one.</returns>
    public static bool TryPartExecution(ReadOnlySpan<char> text, decimal rate, out (decimal Weight, decimal Rate, decimal Score) parts)
    {
        parts = default;
        var found = 0;
        for (var i = 1; i <= 3 && i < text.Length - 1; i++)
        {
            if (!IsNumber(text[..i]) || !NumberText.TryParse(text[..i], out var weight) || weight.Scale > 0 || weight is 0 or > 100) continue;
            for (var j = i + 1; j < text.Length; j++)
            {
                var middle = text[i..j].TrimEnd('%');
                if (!IsNumber(middle) || !IsNumber(text[j..]) || !NumberText.TryParse(middle, out var r) || !NumberText.TryParse(text[j..], out var score)) continue;
                if (Math.Abs(r - rate) > 0.1m || Math.Abs((Math.Min(r, 100) * weight / 100) - score) > 0.02m) continue;
                found++;
                parts = (weight, r, score);
            }
        }

        return found == 1;
    }

    /// <summary>Whether a text is a number as one is written: no zero before other digits, at most two decimals.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (whole.IsEmpty || (whole.Length > 1 && whole[0] == '0') || whole.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        return point < 0 || (text.Length - point - 1 is > 0 and <= Decimals && text[(point + 1)..].IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
