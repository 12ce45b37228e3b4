using System.Globalization;
using Cronos;

namespace FunctionsLocalHost.Triggers.Timers;

/// <summary>
/// When a timer function runs: an NCRONTAB expression of six fields, seconds first, or of five; or an interval. UTC.
/// </summary>
internal sealed class Schedule
{
    private readonly CronExpression? _cron;
    private readonly TimeSpan _interval;

    /// <exception cref="FormatException">The text is neither.</exception>
    public Schedule(string text)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (fields == 1 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _interval) && _interval > TimeSpan.Zero)
            return;
        if (fields is not (5 or 6))
            throw new FormatException($"'{text}' is neither an NCRONTAB expression of six fields nor an interval such as 00:05:00.");
        try
        {
            _cron = CronExpression.Parse(text, fields == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard);
        }
        catch (CronFormatException failure)
        {
            throw new FormatException($"'{text}' is not an NCRONTAB expression: {failure.Message}", failure);
        }
    }

    /// <summary>The first time after another; null where there is none, as on 30 February.</summary>
    public DateTime? Next(DateTime after) => _cron is null ? after + _interval : _cron.GetNextOccurrence(after);
}
