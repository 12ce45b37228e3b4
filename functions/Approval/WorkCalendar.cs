using PerfEval.Functions.Approval.Calendars;

namespace PerfEval.Functions.Approval;

/// <summary>Reckons times in working days, in the time zone of the approvers.</summary>
public sealed class WorkCalendar(TimeZoneInfo zone, HolidayCalendar holidays)
{
    /// <summary>The end of the so-manieth working day after that of asking.</summary>
    /// <param name="askedAt">When the approver is asked, UTC.</param>
    /// <param name="days">Working days, 1 or more.</param>
    /// <returns>The first instant of the day after the due one, UTC.</returns>
    public DateTime DueAfter(DateTime askedAt, int days) => EndOf(WorkdayFrom(Today(askedAt), days));

    /// <summary>The end of the so-manieth working day after a due one.</summary>
    /// <param name="dueAt">The due time, as <see cref="DueAfter"/> gives it.</param>
    /// <param name="days">Working days, 0 or more.</param>
    public DateTime LapseAfter(DateTime dueAt, int days) => days == 0 ? dueAt : EndOf(WorkdayFrom(DayOf(dueAt), days));

    /// <summary>A time of day on the so-manieth working day before or after a due one.</summary>
    /// <param name="dueAt">The due time, as <see cref="DueAfter"/> gives it.</param>
    /// <param name="days">Working days: below 0 before the due day, 0 on it, above 0 after it.</param>
    /// <param name="at">The time of day.</param>
    public DateTime MomentAround(DateTime dueAt, int days, TimeOnly at) => ToUtc(WorkdayFrom(DayOf(dueAt), days), at);

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly DayOf(DateTime dueAt) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(dueAt, zone).AddTicks(-1));

    /// <summary>The day it is.</summary>
    public DateOnly Today(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    private DateOnly WorkdayFrom(DateOnly day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            if (holidays.IsWorkday(day)) left--;
        }

        return day;
    }

    private DateTime EndOf(DateOnly day) => ToUtc(day.AddDays(1), TimeOnly.MinValue);

    private DateTime ToUtc(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        // A zone may skip the hour, when it goes to summer time: the next one counts then.
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }
}
