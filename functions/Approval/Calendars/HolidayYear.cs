using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Calendars;

/// <summary>The holidays of a year.</summary>
internal sealed record HolidayYear
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The notice that announces them.</summary>
    public required string Source { get; init; }

    /// <summary>放假.</summary>
    public ImmutableArray<Holiday> Holidays { get; init; } = [];

    /// <summary>调休: Saturdays and Sundays that are worked.</summary>
    public ImmutableArray<DateOnly> Workdays { get; init; } = [];
}
