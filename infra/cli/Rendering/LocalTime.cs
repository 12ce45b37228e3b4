using System.Globalization;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Settings;

namespace PerfEval.Cli.Rendering;

/// <summary>Stored times as the app's people read them.</summary>
internal static class LocalTime
{
    // The host that the command starts has it from the same variable.
    private const string Variable = "PerfEval__TimeZone";

    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.FindSystemTimeZoneById(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : new PerfEvalOptions().TimeZone);

    private static readonly TimeText Times = new(Zone);

    /// <summary>The last day on which an answer is in time, of the instant at which it no longer is.</summary>
    public static string LastDay(DateTimeOffset dueAt) => TimeZoneInfo.ConvertTime(dueAt.AddTicks(-1), Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Date and time to the minute, in the app's time zone, by which due dates count; the terminal's may be another.</summary>
    public static string Of(DateTimeOffset time) => Times.Of(time);
}
