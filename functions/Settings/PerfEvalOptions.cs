using System.ComponentModel.DataAnnotations;

namespace PerfEval.Functions.Settings;

/// <summary>The settings of the app, section <c>PerfEval</c>. They are checked when the app starts.</summary>
public sealed class PerfEvalOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "PerfEval";

    /// <summary>The rule profile's name. Default: <c>futian-2022</c>.</summary>
    [Required]
    public string Profile { get; set; } = "futian-2022";

    /// <summary>
    /// The approval policy: a file, or a folder of which the file named after the profile counts, or else <c>default.json</c>.
    /// Empty for the one that is shipped.
    /// </summary>
    public string PolicyFile { get; set; } = "";

    /// <summary>A file with the holidays and the weekend days that are worked for them; empty for those of the State Council's notices that are shipped.</summary>
    public string HolidayFile { get; set; } = "";

    /// <summary>The address under which approvers reach the app; links are made with it, never with a request's own host.</summary>
    [Required]
    public Uri? BaseAddress { get; set; }

    /// <summary>The time zone in which dates are reckoned. Default: <c>Asia/Shanghai</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>
    /// The secret of the keyed hash that picks clean forms for a review, in base64, 16 bytes or more. Who knows it can
    /// work out which forms nobody will look at.
    /// </summary>
    [Required]
    public string SamplingKey { get; set; } = "";

    /// <summary>The most bytes an uploaded file may have. Default: 20 MiB.</summary>
    [Range(1, 100 * 1024 * 1024)]
    public int MaxFileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>How many activities of one submission run at once. Default: 16.</summary>
    [Range(1, 128)]
    public int FanOut { get; set; } = 16;

    /// <summary>Where notifications go on a local host: a folder, one file a message. Empty where there is none.</summary>
    public string OutboxDirectory { get; set; } = "";
}
