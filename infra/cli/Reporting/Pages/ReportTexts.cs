using System.Globalization;
using System.Resources;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Reporting.Figures;

namespace PerfEval.Cli.Reporting.Pages;

/// <summary>How a report says things in one language.</summary>
/// <param name="language">The language, Chinese or English.</param>
public sealed class ReportTexts(CultureInfo language)
{
    /// <summary>Where the texts are.</summary>
    public const string Resource = "PerfEval.Cli.Reporting.Pages.ReportTexts";

    private const string Nothing = "—";
    private const decimal TenThousand = 10_000;
    private static readonly ResourceManager Manager = new(Resource, typeof(ReportTexts).Assembly);

    /// <summary>The language's name, as in HTML.</summary>
    public string Language => language.Name;

    /// <summary>A text.</summary>
    public string this[string key] => Manager.GetString(key, language) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>A text with its arguments.</summary>
    public string this[string key, params object[] arguments] => string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>A score, two decimals.</summary>
    public static string Score(decimal? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A difference of scores, with its sign.</summary>
    public static string Difference(decimal? points) => points?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A rate in percent.</summary>
    public static string Rate(decimal? percent) => percent is { } rate ? rate.ToString("0.0", CultureInfo.InvariantCulture) + "%" : Nothing;

    /// <summary>A number of things.</summary>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>An amount, in 万元 to the cent.</summary>
    public static string Amount(decimal? yuan) => (yuan / TenThousand)?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>Days, one decimal.</summary>
    public static string Days(decimal? days) => days?.ToString("0.0", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A time, to the minute.</summary>
    public static string Time(DateTimeOffset time) => LocalTime.Of(time);

    /// <summary>The last day of what is due.</summary>
    public static string Due(DateTimeOffset? dueAt) => dueAt is { } known ? LocalTime.LastDay(known) : Nothing;

    /// <summary>A name, or what stands where none was read.</summary>
    public string Name(string name) => name.Length > 0 ? name : this["Unnamed"];

    /// <summary>What a code of the tables is called; the code itself where it has no name, as of a policy's own steps.</summary>
    public string Of(string kind, string code) => Manager.GetString($"{kind}_{code}", language) ?? code;

    /// <summary>The sentence that says it all.</summary>
    public string Lead(ReportFigures figures) => this["Lead",
        Count(figures.UnitCount), Count(figures.All.Count), Score(figures.All.SelfScore), Score(figures.All.RecomputedScore), Difference(figures.All.Inflation),
        Count(figures.All.Errors), Count(figures.All.Warnings), Count(figures.All.Waiting), Count(figures.Overdue)];

    /// <summary>A list of classes in a sentence, for who cannot see the chart.</summary>
    public string Sentence(string kind, IEnumerable<Share> shares) =>
        string.Join(this["Enumeration"], shares.Select(share => $"{Of(kind, share.Key)} {Count(share.Count)}"));
}
