using System.Globalization;
using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Tests.Approval;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    // 2023-03-03 was a Friday. 16:00 UTC is midnight in Shanghai.
    [Theory]
    [InlineData("2023-03-03T02:00:00Z", 1, "2023-03-06T16:00:00Z")]
    [InlineData("2023-03-03T02:00:00Z", 5, "2023-03-10T16:00:00Z")]
    [InlineData("2023-03-04T02:00:00Z", 1, "2023-03-06T16:00:00Z")]
    [InlineData("2023-03-01T15:59:59Z", 1, "2023-03-02T16:00:00Z")]
    [InlineData("2023-03-01T16:00:00Z", 1, "2023-03-03T16:00:00Z")]
    public void DueAfter_CountsWorkingDaysOfTheZone(string askedAt, int days, string dueAt) =>
        Assert.Equal(Utc(dueAt), Calendar.DueAfter(Utc(askedAt), days));

    [Fact]
    public void DayOf_IsTheLastDayInTime() => Assert.Equal(new DateOnly(2023, 3, 6), Calendar.DayOf(Utc("2023-03-06T16:00:00Z")));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
