using System.Globalization;
using PerfEval.Functions.Approval;

namespace PerfEval.Cli.Approvals;

/// <summary>Reads what a decision says of rows and cells, as it is typed.</summary>
internal static class DecisionArguments
{
    private static readonly char[] Colons = [':', '：'];

    /// <summary>A change that the unit is to make: <c>ROW:TEXT</c>, <c>/CELL:TEXT</c>, or a text alone for the whole form.</summary>
    public static RequestedChange Change(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var colon = argument.IndexOfAny(Colons);
        if (colon <= 0) return new RequestedChange(null, null, argument.Trim());
        var (place, text) = (argument[..colon].Trim(), argument[(colon + 1)..].Trim());
        if (int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return new RequestedChange(row, null, text);
        return place.StartsWith('/') ? new RequestedChange(null, place, text) : new RequestedChange(null, null, argument.Trim());
    }

    /// <summary>A reviewed score: <c>ROW=SCORE:REASON</c>, or <c>ROW=SCORE</c>; null where it is neither.</summary>
    public static ReviewedScore? Review(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || !int.TryParse(argument[..equals].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return null;
        var colon = argument.IndexOfAny(Colons, equals);
        var score = colon < 0 ? argument[(equals + 1)..] : argument[(equals + 1)..colon];
        if (!decimal.TryParse(score.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)) return null;
        return new ReviewedScore(row, points, colon < 0 ? null : argument[(colon + 1)..].Trim());
    }
}
