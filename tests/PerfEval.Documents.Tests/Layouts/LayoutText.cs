using System.Text;
using PerfEval.Documents.Tests.Grids;

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
            text.AppendJoin(separator, row.Where(c => separator == '\t' ? c != "<" : c.Length > 0 && !GridSpec.IsMerged(c)).Select(c => c == "^" ? "" : c.TrimStart('#').Replace("\n", "", StringComparison.Ordinal))).Append('\n');
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
                var cells = row.Where(c => !GridSpec.IsMerged(c)).Select(c => c.TrimStart('#').Replace("\n", "", StringComparison.Ordinal)).ToList();
                text.AppendJoin(" | ", cells).Append(' ').Append('|', width - cells.Count + 1).Append('\n');
            }
        }

        return text.ToString();
    }
}
