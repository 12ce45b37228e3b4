namespace PerfEval.Domain.Measures;

/// <summary>The last day of a date or period.</summary>
/// <param name="Year">The year; null where only month and day are written.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day; the last of the month where only the month is written.</param>
public readonly record struct ScheduleEnd(int? Year, int Month, int Day)
{
    /// <summary>Whether this day is no later than another; null where only one of them names its year.</summary>
    public bool? IsNoLaterThan(ScheduleEnd other) =>
        Year.HasValue == other.Year.HasValue ? (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day)) <= 0 : null;

    /// <summary>The same day in this year, where it names none: of the last of February, that of the year.</summary>
    public ScheduleEnd InYear(int? year) =>
        Year is null && year is { } named ? this with { Year = named, Day = Math.Min(Day, DateTime.DaysInMonth(named, Month)) } : this;
}
