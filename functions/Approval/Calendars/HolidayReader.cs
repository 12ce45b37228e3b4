using System.Text.Json;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Calendars;

/// <summary>Reads and checks a holiday calendar.</summary>
public static class HolidayReader
{
    private const string Shipped = "calendars/cn-holidays.json";
    private const int MaxHolidayDays = 31;

    /// <summary>The calendar that the settings name: that of the State Council's notices where they name none.</summary>
    /// <exception cref="FormatException">It is no calendar; the message names each property that is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static HolidayCalendar Of(PerfEvalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.HolidayFile is { Length: > 0 } file ? Read(File.ReadAllBytes(file)) : Read(EmbeddedFile.Read(Shipped));
    }

    /// <summary>A calendar from its JSON.</summary>
    /// <exception cref="FormatException">It is no calendar; the message names each property that is wrong.</exception>
    public static HolidayCalendar Read(ReadOnlySpan<byte> utf8)
    {
        HolidayFile file;
        try
        {
            file = StrictJson.Deserialize<HolidayFile>(utf8);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The holiday calendar is wrong at {e.Path}: {e.Message}", e);
        }

        var failures = Check(file).ToList();
        if (failures.Count > 0) throw new FormatException("The holiday calendar is wrong. " + string.Join(" ", failures));
        return new HolidayCalendar(file.Years.SelectMany(year => year.Holidays).SelectMany(Days), file.Years.SelectMany(year => year.Workdays), file.Years.Select(year => year.Year));
    }

    private static IEnumerable<string> Check(HolidayFile file)
    {
        if (file.Years.GroupBy(year => year.Year).FirstOrDefault(years => years.Skip(1).Any()) is { } twice) yield return $"years: {twice.Key} stands twice.";
        foreach (var year in file.Years)
        {
            var free = year.Holidays.SelectMany(Days).ToHashSet();
            foreach (var holiday in year.Holidays)
            {
                if (holiday.Until < holiday.From || holiday.Until.DayNumber - holiday.From.DayNumber >= MaxHolidayDays)
                    yield return $"years.{year.Year}.holidays.{holiday.Name}: until the same day as from or up to {MaxHolidayDays} days on is expected.";
                else if (holiday.From.Year != year.Year || holiday.Until.Year != year.Year)
                    yield return $"years.{year.Year}.holidays.{holiday.Name}: days of {year.Year} are expected.";
            }

            foreach (var day in year.Workdays)
            {
                if (day.Year != year.Year) yield return $"years.{year.Year}.workdays: {day:yyyy-MM-dd} is no day of the year.";
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return $"years.{year.Year}.workdays: {day:yyyy-MM-dd} is no Saturday or Sunday.";
                if (free.Contains(day)) yield return $"years.{year.Year}.workdays: {day:yyyy-MM-dd} is a holiday as well.";
            }
        }
    }

    private static IEnumerable<DateOnly> Days(Holiday holiday)
    {
        var days = Math.Clamp(holiday.Until.DayNumber - holiday.From.DayNumber + 1, 0, MaxHolidayDays);
        return Enumerable.Range(0, days).Select(holiday.From.AddDays);
    }
}
