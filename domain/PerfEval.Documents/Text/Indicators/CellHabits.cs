using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>How the cells of an indicator table are printed throughout.</summary>
/// <param name="HasPoints">Whether weights and scores are printed 20分 20分; then 12 12 before them are values.</param>
/// <param name="HasUnitsApart">Whether most values have their unit in a cell of its own: 80 人 82 人 25 25.</param>
internal readonly record struct CellHabits(bool HasPoints, bool HasUnitsApart)
{
    private const int FewestRows = 2;
    private const int NumbersOfRow = 2;
    private const int LongestUnit = 6;

    /// <summary>Looks through the tokens of a table.</summary>
    public static CellHabits Of(FormText text, int start, int end)
    {
        var (allPoints, allPlain, points, plain, apart, before, opened) = (0, 0, 0, 0, 0, (IsPoints: false, IsPlain: false), false);
        var (target, unit, actual, unitOfActual, weight) = (start, start, start, start, start);
        for (var i = start; i < end; i = text.TokenEnd(i, end))
        {
            var token = text.Span(i, text.TokenEnd(i, end));
            var now = (IsPoints: IsPoints(token), IsPlain: NumberText.Is(token));
            if (now.IsPoints) allPoints++;
            if (now.IsPlain) allPlain++;
            var opens = text.GapBefore(i) >= Gap.Line;
            if ((!opens || opened) && before.IsPoints && now.IsPoints) points++;
            if (!opens && before.IsPlain && now.IsPlain)
            {
                plain++;
                if (ValuesAt(text, target, end) is { } values && values.ActualEnd == weight) apart++;
            }

            (before, opened) = (now, opens);
            (target, unit, actual, unitOfActual, weight) = (unit, actual, unitOfActual, weight, i);
        }

        return new CellHabits((points >= FewestRows && plain == 0) || (allPoints >= NumbersOfRow * FewestRows && allPoints > allPlain), apart >= FewestRows && 2 * apart >= plain);
    }

    /// <summary>The ends of target and actual that begin at an index and have their units apart, on one line with a number behind; null where none do.</summary>
    public static (int TargetEnd, int ActualEnd)? ValuesAt(FormText text, int i, int end)
    {
        if (EndWithUnit(text, i, end) is not { } target || EndWithUnit(text, target, end) is not { } actual) return null;
        return IsOnLine(text, actual, end) && NumberText.Is(text.Span(actual, text.TokenEnd(actual, end))) ? (target, actual) : null;
    }

    private static int? EndWithUnit(FormText text, int i, int end)
    {
        var unit = text.TokenEnd(i, end);
        if (!Glyph.IsDigit(text.Text[unit - 1]) || !IsOnLine(text, unit, end) || !ValueShape.IsQuantity(text.Span(i, unit))) return null;
        var behind = text.TokenEnd(unit, end);
        var token = text.Span(unit, behind);
        return token.Length <= LongestUnit && !NumberText.IsDash(token) && !token.ContainsAnyInRange('0', '9') && !ValueShape.HasOperator(token) && IsOnLine(text, behind, end) ? behind : null;
    }

    private static bool IsOnLine(FormText text, int i, int end) => i < end && text.GapBefore(i) < Gap.Line;

    /// <summary>Whether a token is a number of points: 20分.</summary>
    public static bool IsPoints(ReadOnlySpan<char> token) => token.Length > 1 && token[^1] == '分' && NumberText.Is(token[..^1]);
}
