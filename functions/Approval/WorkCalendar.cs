namespace PerfEval.Functions.Approval;

/// <summary>Reckons due times in working days, Monday to Friday, in the time zone of the approvers.</summary>
public sealed class WorkCalendar(TimeZoneInfo zone)
{
    /// <summary>The end of the so-manieth working day after that of asking.</summary>
    /// <param name="askedAt">When the approver is asked, UTC.</param>
    /// <param name="days">Working days, 1 or more.</param>
    /// <returns>The first instant of the day after the due one, UTC.</returns>
    public DateTime DueAfter(DateTime askedAt, int days)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(askedAt, zone));
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
    }

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly DayOf(DateTime dueAt) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(dueAt, zone).AddTicks(-1));
}
