using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Prints a drawn layout as text: a line a row, cells parted by one space, blank ones left out.</summary>
internal static class LayoutText
{
    public static string Of(string name) => Printed(File.ReadAllText(Repository.Layout(name, "grid")));

    public static string Printed(string spec)
    {
        var text = new StringBuilder();
        foreach (var row in GridSpec.Parse(spec).SelectMany(sheet => sheet.Rows))
        {
            text.AppendJoin(' ', row.Where(c => c.Length > 0 && !GridSpec.IsMerged(c)).Select(c => c.TrimStart('#').Replace("\n", "", StringComparison.Ordinal))).Append('\n');
        }

        return text.ToString();
    }
}
