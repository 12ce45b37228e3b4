using System.Globalization;
using FunctionsLocalHost.Triggers.Timers;

namespace FunctionsLocalHost.Tests.Triggers;

public class ScheduleTests
{
    private static readonly DateTime From = new(2024, 2, 28, 23, 59, 30, DateTimeKind.Utc);

    [Theory]
    [InlineData("0 */5 * * * *", "2024-02-29T00:00:00")]
    [InlineData("30 59 23 * * *", "2024-02-29T23:59:30")]
    [InlineData("0 0 8 * * 1-5", "2024-02-29T08:00:00")]
    [InlineData("0 0 0 1 3 *", "2024-03-01T00:00:00")]
    [InlineData("*/10 * * * * *", "2024-02-28T23:59:40")]
    [InlineData("0 9 * * *", "2024-02-29T09:00:00")]
    [InlineData("00:00:45", "2024-02-29T00:00:15")]
    public void The_next_time_is_after_the_given_one(string schedule, string expected)
        => Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), new Schedule(schedule).Next(From));

    [Fact]
    public void A_day_that_never_comes_has_no_next_time() => Assert.Null(new Schedule("0 0 0 30 2 *").Next(From));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0 0 25 * * *")]
    [InlineData("* * *")]
    [InlineData("00:00:00")]
    public void What_is_no_schedule_is_refused(string schedule) => Assert.Throws<FormatException>(() => new Schedule(schedule));
}
