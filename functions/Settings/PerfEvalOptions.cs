using System.ComponentModel.DataAnnotations;

namespace PerfEval.Functions.Settings;

/// <summary>The settings of the app, section <c>PerfEval</c>. They are checked when the app starts.</summary>
public sealed class PerfEvalOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "PerfEval";

    /// <summary>The rule profile: the name of a shipped one, or a file with one of the jurisdiction's own. Default: <c>futian-2022</c>.</summary>
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

    /// <summary>
    /// The key of a key vault that wraps the keys of tickets before they are kept, <c>https://{vault}/keys/{name}</c>
    /// without a version. Empty on a local host, which has no vault.
    /// </summary>
    public string KeyEncryptionKey { get; set; } = "";

    /// <summary>The most bytes an uploaded file may have. Default: 20 MiB.</summary>
    [Range(1, 100 * 1024 * 1024)]
    public int MaxFileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>How many activities of one submission run at once. Default: 16.</summary>
    [Range(1, 128)]
    public int FanOut { get; set; } = 16;

    /// <summary>How old an upload or a submission must be before the sweep looks after it. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan SweepAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an evaluation may stand still before an operator is told that it is stuck. Default: one hour.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many days the histories of ended orchestrations are kept, counted from their start. Default: 90.</summary>
    [Range(1, 3650)]
    public int HistoryRetentionDays { get; set; } = 90;

    /// <summary>Where notifications go on a local host: a folder, one file a message. Empty where there is none.</summary>
    public string OutboxDirectory { get; set; } = "";

    /// <summary>
    /// Whether the app runs behind App Service's authentication and who shows a ticket must be signed in as its approver,
    /// by the names in the policy's <c>directory.signIns</c>. Only then is the header that says who is signed in believed.
    /// </summary>
    public bool RequireSignedIn { get; set; }

    /// <summary>The channels of messages, by the names by which the policy's <c>directory.channels</c> calls them.</summary>
    public Dictionary<string, ChannelOptions> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// How long messages to one person are gathered into one, 10 seconds to an hour. They go out one to two such times
    /// after the first. Default: 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan DigestWindow { get; set; } = TimeSpan.FromMinutes(1);
}
