using System.Text.RegularExpressions;
using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>Knows what a program prints at the head and the foot of every page: titles, dates, addresses and page numbers.</summary>
internal static partial class RunningText
{
    private const double SameEdge = 2;

    /// <summary>How many rows at the head of a page are running text: those that the page before has too, but for their digits.</summary>
    /// <param name="before">The rows of the page before.</param>
    /// <param name="rows">The rows of the page.</param>
    public static int Heads(IReadOnlyList<List<PlacedCell>> before, IReadOnlyList<List<PlacedCell>> rows)
    {
        var count = 0;
        while (count < rows.Count && (IsPrinted(rows[count]) || (count < before.Count && IsOutside(rows[count]) && IsSame(before[count], rows[count])))) count++;
        return count;
    }

    /// <summary>How many rows at the foot of a page are running text: those that the next page has too, but for their digits.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="next">The rows of the next page.</param>
    public static int Feet(IReadOnlyList<List<PlacedCell>> rows, IReadOnlyList<List<PlacedCell>> next)
    {
        var count = 0;
        while (count < rows.Count && (IsPrinted(rows[^(count + 1)]) || (count < next.Count && IsOutside(rows[^(count + 1)]) && IsSame(rows[^(count + 1)], next[^(count + 1)])))) count++;
        return count;
    }

    /// <summary>Whether a row stands in no table.</summary>
    public static bool IsOutside(List<PlacedCell> row) => row.TrueForAll(c => !c.IsInTable);

    /// <summary>Whether a page begins with a row of the table that the page before ends with: each of its cells ends where columns of that table do.</summary>
    public static bool GoesOn(PlacedPage before, IReadOnlyList<PlacedCell> row) =>
        row.All(c => before.Edges.Any(e => Math.Abs(e - c.Left) < SameEdge) && before.Edges.Any(e => Math.Abs(e - c.Right) < SameEdge));

    // What a browser prints of itself.
    private static bool IsPrinted(List<PlacedCell> row) =>
        IsOutside(row) && (row.Exists(c => Address().IsMatch(c.Text) || Clock().IsMatch(c.Text)) || row.TrueForAll(c => RowKind.IsPageNumber(c.Text)));

    private static bool IsSame(List<PlacedCell> one, List<PlacedCell> other) => one.Select(c => Digits().Replace(c.Text, "0")).SequenceEqual(other.Select(c => Digits().Replace(c.Text, "0")));

    [GeneratedRegex(@"^(https?|file|ftp)://\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(上午|下午)?\d{1,2}:\d{2}(:\d{2})?(\s*[AP]M)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
