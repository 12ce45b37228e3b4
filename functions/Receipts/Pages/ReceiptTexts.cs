using System.Globalization;
using System.Resources;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Messages;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Receipts.Pages;

/// <summary>How a receipt says things in one language. Times are China's.</summary>
/// <param name="language">The language, Chinese or English.</param>
public sealed class ReceiptTexts(CultureInfo language)
{
    private const string Nothing = "—";
    private static readonly ResourceManager Manager = new("PerfEval.Functions.Receipts.Pages.ReceiptTexts", typeof(ReceiptTexts).Assembly);
    private static readonly TimeText China = new(TimeZoneInfo.CreateCustomTimeZone(nameof(China), TimeSpan.FromHours(8), null, null));

    /// <summary>The language's name, as in HTML.</summary>
    public string Language => language.Name;

    /// <summary>A text.</summary>
    public string this[string key] => Manager.GetString(key, language) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>A text with its arguments.</summary>
    public string this[string key, params object[] arguments] => PluralFormat.Of(this[key], arguments);

    /// <summary>A text, or a dash where there is none.</summary>
    public static string OrDash(string text) => text.Length == 0 ? Nothing : text;

    /// <summary>A score or percentage, two decimals at most.</summary>
    public static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>An amount in yuan.</summary>
    public static string Amount(decimal? yuan) => yuan?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A time, to the minute.</summary>
    public static string Time(DateTimeOffset time) => China.Of(time);

    /// <summary>What a form is called.</summary>
    public static string Title(ReceiptForm form) => form.ProjectName.Length > 0 ? form.ProjectName : OrDash(form.ProjectCode);

    /// <summary>The message of the language.</summary>
    public string Message(string zh, string en) => IsEnglish ? en : zh;

    /// <summary>Where a rule comes from: in English as far as the profile says it.</summary>
    public string Source(string zh, string en) => Message(zh, en.Length > 0 ? en : zh);

    /// <summary>A grade.</summary>
    public string Grade(Grade? grade) => grade is { } known ? this["Grade_" + known] : Nothing;

    /// <summary>A severity.</summary>
    public string Severity(Severity severity) => this["Severity_" + severity];

    /// <summary>The outcome of a row.</summary>
    public string Outcome(IndicatorOutcome outcome) => this["Outcome_" + outcome];

    /// <summary>A fund line's name.</summary>
    public string FundLine(string name) => this["Fund_" + name];

    /// <summary>A decision.</summary>
    public string Decision(Decision decision) => this["Decision_" + decision];

    /// <summary>How many findings of each severity a form has.</summary>
    public string Counts(ReceiptForm form)
    {
        var parts = form.Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{Severity(group.Key)} {group.Count()}"));
        return OrDash(string.Join(" · ", parts));
    }

    /// <summary>Where a form stands, in a word or two.</summary>
    public string Badge(ReceiptForm form) => this["Badge_" + BadgeKey(form)];

    /// <summary>The style of that word.</summary>
    public static string BadgeClass(ReceiptForm form) => BadgeKey(form) switch
    {
        "returned" or "rejected" or "failed" or "Duplicate" or "Blocked" => "bad",
        "approved" or "Checked" => "good",
        _ => "open",
    };

    /// <summary>A place in a receipt's file, with the entry where the file is an archive, and with the file where several were checked.</summary>
    /// <param name="position">The place.</param>
    /// <param name="path">The path of the receipt's file.</param>
    public string Position(SourcePosition position, string path)
    {
        ArgumentNullException.ThrowIfNull(position);
        var file = position.File is { } named && Path.GetFileName(named) != Path.GetFileName(path) ? named : "";
        return string.Join(this["Comma"], new[] { file, Position(position) }.Where(part => part.Length > 0));
    }

    /// <summary>A place in the file.</summary>
    public string Position(SourcePosition? position)
    {
        if (position is null) return "";
        var parts = new List<string>(3);
        if (position.Sheet is { } sheet) parts.Add(position.Cell is { } cell ? $"{sheet}!{cell}" : sheet);
        if (position.Page is { } page) parts.Add(this["Page", page]);
        if (position.Row is { } row) parts.Add(this["PositionRow", row]);
        if (position.Line is { } line) parts.Add(this["Line", line]);
        return string.Join(this["Comma"], parts);
    }

    /// <summary>A cell's name as a clerk knows it.</summary>
    public string Cell(string cell) => CellName.Of(cell, MessageLanguage);

    /// <summary>Why a cell was read with doubt.</summary>
    /// <param name="reason">The reason as the form has it, in Chinese.</param>
    public string Doubt(string reason) => DoubtReasons.In(reason, MessageLanguage);

    private MessageLanguage MessageLanguage => IsEnglish ? MessageLanguage.English : MessageLanguage.Chinese;

    private bool IsEnglish => language.TwoLetterISOLanguageName == "en";

    private static string BadgeKey(ReceiptForm form) => form.Disposition switch
    {
        FormDisposition.Unchanged when form.Status is null => "Unchanged",
        FormDisposition.Duplicate => "Duplicate",
        FormDisposition.Foreign or FormDisposition.Closed => "Operator",
        FormDisposition.Outdated => "Outdated",
        FormDisposition.Moved => "Moved",
        FormDisposition.Given => "Given",
        _ => form.Status ?? (form.Risk == RiskLevel.Blocked ? "Blocked" : "Checked"),
    };
}
