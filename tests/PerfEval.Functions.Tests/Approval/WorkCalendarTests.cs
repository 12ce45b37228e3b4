using System.Globalization;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Calendars;

namespace PerfEval.Functions.Tests.Approval;

public class WorkCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly WorkCalendar Calendar = new(Shanghai, new HolidayCalendar([], [], []));

    // 春节 2026, 15 to 23 February; Saturday the 14th and Saturday the 28th are worked.
    private static readonly WorkCalendar SpringFestival = new(
        Shanghai, new HolidayCalendar(Enumerable.Range(15, 9).Select(day => new DateOnly(2026, 2, day)), [new DateOnly(2026, 2, 14), new DateOnly(2026, 2, 28)], [2026]));

    // 2023-03-03 was a Friday. 16:00 UTC is midnight in Shanghai.
    [Theory]
    [InlineData("2023-03-03T02:00:00Z", 1, "2023-03-06T16:00:00Z")]
    [InlineData("2023-03-03T02:00:00Z", 5, "2023-03-10T16:00:00Z")]
    [InlineData("2023-03-04T02:00:00Z", 1, "2023-03-06T16:00:00Z")]
    [InlineData("2023-03-01T15:59:59Z", 1, "2023-03-02T16:00:00Z")]
    [InlineData("2023-03-01T16:00:00Z", 1, "2023-03-03T16:00:00Z")]
    public void DueAfter_CountsWorkingDaysOfTheZone(string askedAt, int days, string dueAt) =>
        Assert.Equal(Utc(dueAt), Calendar.DueAfter(Utc(askedAt), days));

    // Asked on Thursday the 12th: the 13th, the worked Saturday, then the 24th.
    [Theory]
    [InlineData(1, "2026-02-13T16:00:00Z")]
    [InlineData(2, "2026-02-14T16:00:00Z")]
    [InlineData(3, "2026-02-24T16:00:00Z")]
    [InlineData(7, "2026-02-28T16:00:00Z")]
    public void DueAfter_OverAHoliday_CountsNoneOfItsDaysAndTheDaysWorkedForIt(int days, string dueAt) =>
        Assert.Equal(Utc(dueAt), SpringFestival.DueAfter(Utc("2026-02-12T02:00:00Z"), days));

    [Theory]
    [InlineData(0, "2026-02-14T16:00:00Z")]
    [InlineData(1, "2026-02-24T16:00:00Z")]
    public void LapseAfter_IsTheEndOfAWorkingDay(int days, string lapseAt) =>
        Assert.Equal(Utc(lapseAt), SpringFestival.LapseAfter(Utc("2026-02-14T16:00:00Z"), days));

    // Due on Tuesday the 24th, reminded at 9:00 in Shanghai.
    [Theory]
    [InlineData(-2, "2026-02-13T01:00:00Z")]
    [InlineData(-1, "2026-02-14T01:00:00Z")]
    [InlineData(0, "2026-02-24T01:00:00Z")]
    [InlineData(1, "2026-02-25T01:00:00Z")]
    public void MomentAround_IsATimeOfAWorkingDay(int days, string at) =>
        Assert.Equal(Utc(at), SpringFestival.MomentAround(Utc("2026-02-24T16:00:00Z"), days, new TimeOnly(9, 0)));

    [Fact]
    public void DueAfter_AnHourThatTheZoneSkips_IsTheNext()
    {
        // Two hours ahead of UTC, three in summer, which begins on the last Friday of March at midnight.
        var start = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 0, 0, 0), 3, 5, DayOfWeek.Friday);
        var end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 1, 0, 0), 10, 5, DayOfWeek.Friday);
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end);
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test", "test", [summer]);

        // Due with Thursday 25 March 2021: Friday begins at one o'clock.
        Assert.Equal(Utc("2021-03-25T22:00:00Z"), new WorkCalendar(zone, new HolidayCalendar([], [], [])).DueAfter(Utc("2021-03-24T10:00:00Z"), 1));
    }

    [Fact]
    public void DayOf_IsTheLastDayInTime() => Assert.Equal(new DateOnly(2023, 3, 6), Calendar.DayOf(Utc("2023-03-06T16:00:00Z")));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
