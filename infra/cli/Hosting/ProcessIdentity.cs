using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PerfEval.Cli.Hosting;

/// <summary>
/// Tells a process from every other that ever had, or will have, its number, so that a number kept in a file never
/// leads to a stranger.
/// </summary>
internal static class ProcessIdentity
{
    private const string BootIdFile = "/proc/sys/kernel/random/boot_id";
    private const int FieldsBeforeStartTime = 19;

    /// <summary>The identity of a running process; null where none has this number or it has ended.</summary>
    /// <param name="id">The process number.</param>
    public static string? Of(int id) => OperatingSystem.IsLinux() ? OfLinux(id) : OfOthers(id);

    // The clock of a running machine can be set, which moves every start time that is computed from it; ticks since
    // boot stay.
    private static string? OfLinux(int id)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            const string zombie = "Z";
            return fields[0] == zombie ? null : $"{File.ReadAllText(BootIdFile).Trim()}/{fields[FieldsBeforeStartTime]}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? OfOthers(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
