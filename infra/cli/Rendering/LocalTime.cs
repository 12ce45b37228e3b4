using System.Globalization;

namespace PerfEval.Cli.Rendering;

/// <summary>Stored times as a person at this terminal reads them.</summary>
internal static class LocalTime
{
    /// <summary>Date and time to the minute, in the terminal's time zone.</summary>
    public static string Of(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
