using System.Text.RegularExpressions;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Documents.Text;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>What a row's texts say that it is, as far as joining pages needs to know.</summary>
internal static partial class RowKind
{
    private const int FewestLabels = 3;

    private static readonly HashSet<string> Columns = [.. Labels.IndicatorColumns.Select(l => l.Text)];

    private static readonly HashSet<string> AllLabels =
    [
        .. Labels.Header.Select(l => l.Text), .. Labels.FundColumns.Select(l => l.Text), .. Labels.FundRows.Select(l => l.Text),
        .. Labels.IndicatorColumns.Select(l => l.Text), .. Labels.GoalExpected, .. Labels.GoalActual, "总分", "合计", "年度总体目标", "年度绩效指标",
    ];

    /// <summary>Whether a line is a page's number and nothing else.</summary>
    public static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    /// <summary>Whether a cell holds a number, points or a percentage among them, or the dash that stands for none.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>The unit of a cell that holds one number, 只 of ≥192只, empty where it has none; null where a cell holds anything else.</summary>
    public static string? UnitOf(string text) => Quantity().Match(text) is { Success: true } match ? match.Groups["unit"].Value : null;

    /// <summary>Whether a cell is a label of the form.</summary>
    public static bool IsLabel(string text) => AllLabels.Contains(Bare(text));

    /// <summary>Whether a cell is the label that a form's head begins with.</summary>
    public static bool IsHead(string text)
    {
        var bare = Bare(text);
        var found = Labels.Match(Labels.Header, bare);
        return found >= 0 && Labels.Header[found].Field is HeaderField.ProjectCode or HeaderField.ProjectName;
    }

    /// <summary>Whether a cell is the heading of a column of indicators.</summary>
    public static bool IsIndicatorColumn(string text) => Columns.Contains(Bare(text));

    /// <summary>Whether a cell is the heading of a column whose cells stand beside several rows.</summary>
    public static bool IsLevel(string text) => Array.Exists(Labels.IndicatorColumns, l => l.Text == Bare(text) && l.Column is (IndicatorColumn.Level1 or IndicatorColumn.Level2));

    /// <summary>Whether a cell is the heading of a column that an evaluation has, and not a plan.</summary>
    public static bool IsOutcome(string text) => Array.Exists(Labels.IndicatorColumns, l => l.Text == Bare(text) && l.Column is (IndicatorColumn.Actual or IndicatorColumn.Score));

    /// <summary>Whether a cell is the label of the form's total.</summary>
    public static bool IsTotal(string text) => Bare(text) is "总分" or "合计" or "总计" or "总得分";

    /// <summary>Whether a row is the heading of the indicators' columns.</summary>
    public static bool IsHeading(IEnumerable<PlacedCell> row) => row.Count(c => Columns.Contains(Bare(c.Text))) >= FewestLabels;

    private static string Bare(string text) => Noise().Replace(text, "");

    [GeneratedRegex(@"^[\s\-—–]*((第\s*)?\d{1,4}\s*(页|/\s*\d{1,4})?[\s,，、]*((共|of)\s*\d{1,4}\s*页?)?|Page\s*\d{1,4}(\s*(of|/)\s*\d{1,4})?)[\s\-—–]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^([-+]?[\d,，]+(\.\d+)?\s*[%分]?|[—–-]+)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[≥≤><＝=约]?\d[\d,，]*(\.\d+)?\s*(?<unit>\p{L}{1,3}|[%％‰])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"[\s*＊：:]|[（(][^（()）]*[)）]$")]
    private static partial Regex Noise();
}
