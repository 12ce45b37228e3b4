using System.Globalization;

namespace PerfEval.Functions.Resources;

/// <summary>Times as people read them, on paper, on pages and in messages: what programs read is UTC.</summary>
/// <param name="zone">The time zone of the app's people.</param>
public sealed class TimeText(TimeZoneInfo zone)
{
    /// <summary>Date and time, to the minute.</summary>
    public string Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
