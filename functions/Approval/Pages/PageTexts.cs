using System.Globalization;
using System.Resources;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Receipts.Pages;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>How the approvers' pages say things in one language. What a form's receipt says too is said in the same words.</summary>
/// <param name="language">The language, Chinese or English.</param>
/// <param name="times">How it tells times.</param>
public sealed class PageTexts(CultureInfo language, TimeText times)
{
    private static readonly string ExecutionRate = CellPointer.Fund("total", "executionRate");
    private static readonly ResourceManager Manager = new("PerfEval.Functions.Approval.Pages.PageTexts", typeof(PageTexts).Assembly);

    /// <summary>The language's name, as in HTML.</summary>
    public string Language => language.Name;

    /// <summary>The words of a form and its evaluation.</summary>
    public ReceiptTexts Form { get; } = new(language);

    /// <summary>A text.</summary>
    public string this[string key] => Manager.GetString(key, language) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>A text with its arguments.</summary>
    public string this[string key, params object[] arguments] => PluralFormat.Of(this[key], arguments);

    /// <summary>The message of the language.</summary>
    public string Message((string Zh, string En) message) => Form.Message(message.Zh, message.En);

    /// <summary>What a round prints in a cell: an amount as it stands elsewhere on the page, with all its decimals, a rate with its sign; a word where it prints nothing.</summary>
    /// <param name="cell">The cell, as JSON Pointer.</param>
    /// <param name="text">What the round prints; null where it has no such cell.</param>
    public string Printed(string cell, string? text)
    {
        if (string.IsNullOrEmpty(text)) return this["Nothing"];
        if (cell == ExecutionRate) return text + "%";
        return CellPointer.IsAmount(cell) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan)
            ? yuan.ToString("#,##0.00##########", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>A time, to the minute.</summary>
    public string Time(DateTimeOffset time) => times.Of(time);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day of this year or the next.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How many days are left until a due day, or have passed since.</summary>
    public string DaysLeft(int days) => days switch
    {
        < 0 => this["DaysOver", -days],
        0 => this["DueToday"],
        _ => this["DaysLeft", days],
    };

    /// <summary>A risk as tables name it.</summary>
    public string Risk(string risk) => this["Risk_" + risk];

    /// <summary>A decision as tables name it.</summary>
    public string Decision(string decision) => Message(Messages.Get("Decision_" + decision));

    /// <summary>A status as tables name it.</summary>
    public string Status(string status) => Message(Messages.Get("Status_" + status));
}
