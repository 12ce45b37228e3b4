using System.Collections.Frozen;

namespace PerfEval.Functions.Approval.Calendars;

/// <summary>Which days are worked: Monday to Friday but for holidays, and the weekend days that are worked for them, 调休.</summary>
/// <remarks>Of years for which no holidays are known only weekends are free.</remarks>
public sealed class HolidayCalendar
{
    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenSet<DateOnly> _workdays;
    private readonly FrozenSet<int> _years;

    /// <summary>A calendar.</summary>
    /// <param name="holidays">The days that are free.</param>
    /// <param name="workdays">The weekend days that are worked.</param>
    /// <param name="years">The years of which both are known.</param>
    public HolidayCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> workdays, IEnumerable<int> years) =>
        (_holidays, _workdays, _years) = (holidays.ToFrozenSet(), workdays.ToFrozenSet(), years.ToFrozenSet());

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkday(DateOnly day) =>
        _workdays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));
}
