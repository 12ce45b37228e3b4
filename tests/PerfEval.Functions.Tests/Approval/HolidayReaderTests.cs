using System.Globalization;
using System.Text;
using PerfEval.Functions.Approval.Calendars;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Tests.Approval;

public class HolidayReaderTests
{
    private static readonly HolidayCalendar Shipped = HolidayReader.Of(new PerfEvalOptions());

    // Holidays on weekdays, and weekend days that are worked, of the State Council's notices.
    [Theory]
    [InlineData("2022-01-31", false)]
    [InlineData("2022-10-08", true)]
    [InlineData("2023-01-27", false)]
    [InlineData("2023-06-25", true)]
    [InlineData("2023-10-06", false)]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-18", true)]
    [InlineData("2024-09-17", false)]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-10", true)]
    public void IsWorkday_ShippedYears_AreAsAnnounced(string day, bool worked) =>
        Assert.Equal(worked, Shipped.IsWorkday(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void IsWorkday_YearOutsideTheFile_KnowsWeekendsAlone()
    {
        // A Tuesday and National Day; a Saturday.
        Assert.True(Shipped.IsWorkday(new DateOnly(2030, 10, 1)));
        Assert.False(Shipped.IsWorkday(new DateOnly(2030, 10, 5)));
    }

    [Theory]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "holidays": [ { "name": "春节", "from": "2026-02-23", "until": "2026-02-15" } ] } ] }""", "years.2026.holidays.春节")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "holidays": [ { "name": "元旦", "from": "2025-12-31", "until": "2026-01-01" } ] } ] }""", "days of 2026")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "workdays": [ "2026-02-16" ] } ] }""", "2026-02-16 is no Saturday or Sunday")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "workdays": [ "2025-02-08" ] } ] }""", "2025-02-08 is no day of the year")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "holidays": [ { "name": "a", "from": "2026-02-14", "until": "2026-02-14" } ], "workdays": [ "2026-02-14" ] } ] }""", "is a holiday as well")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "a" }, { "year": 2026, "source": "b" } ] }""", "2026 stands twice")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "holiday": [] } ] }""", "holiday")]
    [InlineData("""{ "years": [ { "year": 2026, "source": "s", "workdays": [ "14.2.2026" ] } ] }""", "$.years[0].workdays[0]")]
    [InlineData("""{ }""", "years")]
    public void Read_WrongFile_NamesWhatIsWrong(string json, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => HolidayReader.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_AFileOfOnesOwn_TakesThePlaceOfTheShippedOne()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("perfeval-holidays-").FullName, "holidays.json");
        try
        {
            File.WriteAllText(file, """{ /* of our own */ "years": [ { "year": 2026, "source": "本单位", "holidays": [ { "name": "单位活动", "from": "2026-03-04", "until": "2026-03-04" } ] } ] }""");

            var calendar = HolidayReader.Of(new PerfEvalOptions { HolidayFile = file });

            Assert.False(calendar.IsWorkday(new DateOnly(2026, 3, 4)));
            Assert.True(calendar.IsWorkday(new DateOnly(2026, 2, 16)));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
