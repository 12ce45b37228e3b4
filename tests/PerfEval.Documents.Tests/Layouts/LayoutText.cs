using System.Globalization;
using System.Text;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Documents.Workbooks;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Prints a drawn layout as text: a line a row, cells parted by one space, blank ones left out.</summary>
internal static class LayoutText
{
    public static string Of(string name) => Printed(File.ReadAllText(Repository.Layout(name, "grid")));

    /// <summary>The text of a drawing; with tabs, blank cells and those that reach down from above are left blank and not out.</summary>
    public static string Printed(string spec, char separator = ' ')
    {
        var text = new StringBuilder();
        foreach (var row in GridSpec.Parse(spec).SelectMany(sheet => sheet.Rows))
        {
            text.AppendJoin(separator, row.Where(c => separator == '\t' ? c != "<" : c.Length > 0 && !GridSpec.IsMerged(c)).Select(c => c == "^" ? "" : Shown(c))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The text of a drawing as pages are copied into text: cells parted by rules, each merged one printed once, its row filled up behind.</summary>
    public static string Copied(string spec)
    {
        var text = new StringBuilder();
        foreach (var sheet in GridSpec.Parse(spec))
        {
            var width = sheet.Rows.Max(r => r.Length);
            foreach (var row in sheet.Rows)
            {
                var cells = row.Where(c => !GridSpec.IsMerged(c)).Select(Shown).ToList();
                text.AppendJoin(" | ", cells).Append(' ').Append('|', width - cells.Count + 1).Append('\n');
            }
        }

        return text.ToString();
    }

    // #0.9:0% is the number 0.9, shown as 90%; digits that a format rounds away are printed.
    private static string Shown(string cell)
    {
        var format = cell.StartsWith('#') ? cell.IndexOf(':', StringComparison.Ordinal) : -1;
        if (format < 0) return cell.TrimStart('#').Replace("\n", "", StringComparison.Ordinal);
        var number = double.Parse(cell.AsSpan(1, format - 1), CultureInfo.InvariantCulture);
        if (DateFormat.Is(cell[(format + 1)..])) return DateFormat.Show(DateTime.FromOADate(number), cell[(format + 1)..]);
        var shown = NumberFormat.Of(cell[(format + 1)..]).Show(number, out var stored);
        return stored is { } exact ? exact.ToString(CultureInfo.InvariantCulture) + (shown.EndsWith('%') ? "%" : "") : shown;
    }
}
