namespace PerfEval.Documents.Tests.Grids;

/// <summary>
/// A drawn table: a line a row, cells parted by <c>|</c>; <c>&lt;</c> goes on the cell to the left, <c>^</c> the one above;
/// <c>\n</c> breaks a line. A line <c>== name</c> begins a sheet.
/// </summary>
internal sealed record GridSpec(string Name, IReadOnlyList<string[]> Rows)
{
    public static List<GridSpec> Parse(string text)
    {
        var sheets = new List<GridSpec>();
        var rows = new List<string[]>();
        var name = "Sheet1";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (rows.Count > 0) sheets.Add(new GridSpec(name, rows));
                (name, rows) = (line[3..].Trim(), []);
            }
            else if (line.Trim().Length > 0)
            {
                rows.Add([.. line.Split('|').Select(c => c.Trim().Replace("\\n", "\n", StringComparison.Ordinal))]);
            }
        }

        if (rows.Count > 0) sheets.Add(new GridSpec(name, rows));
        return sheets;
    }

    /// <summary>The rows and columns that the cell at a place covers.</summary>
    public (int Rows, int Columns) SpanOf(int row, int column)
    {
        var columns = 1;
        while (column + columns < Rows[row].Length && Rows[row][column + columns] == "<") columns++;
        var rows = 1;
        while (row + rows < Rows.Count && column < Rows[row + rows].Length && Rows[row + rows][column] == "^") rows++;
        return (rows, columns);
    }

    public static bool IsMerged(string cell) => cell is "<" or "^";
}
