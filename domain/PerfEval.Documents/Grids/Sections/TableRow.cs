using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>A row of an indicator table: its cells by what their columns hold.</summary>
internal sealed class TableRow
{
    private static readonly int Kinds = Enum.GetValues<IndicatorColumn>().Length;
    private readonly GridCell?[] _cells = new GridCell?[Kinds];
    private readonly List<GridCell>? _more;

    public TableRow(GridRow row, TableColumns columns)
    {
        Row = row;
        foreach (var column in columns.Columns)
        {
            if (column.Use == ColumnUse.BeforeAdjustment || Under(row, column) is not { } cell) continue;
            if (column.Use == ColumnUse.SectionWeights) SectionWeight = cell;
            else if (_cells[(int)column.Column] is null) _cells[(int)column.Column] = cell;
            else if (_cells[(int)column.Column] != cell) (_more ??= []).Add(cell);
        }

        foreach (var column in columns.Columns)
        {
            if (column.Use == ColumnUse.BeforeAdjustment) _cells[(int)column.Column] ??= Under(row, column);
        }
    }

    private static GridCell? Under(GridRow row, TableColumn column)
    {
        if (row.Over(column.First, column.End) is not { } cell) return null;
        var isText = column.Column is IndicatorColumn.Name or IndicatorColumn.Target or IndicatorColumn.Actual or IndicatorColumn.Deviation;
        return isText && Within(row, column) >= 2 ? Joined(row, column, cell) : cell;
    }

    private static int Within(GridRow row, TableColumn column)
    {
        var cells = 0;
        foreach (var cell in row.Starting)
        {
            if (cell.Column >= column.First && cell.ColumnEnd <= column.End) cells++;
        }

        return cells;
    }

    // ≤, 3.36 and 万元 in cells of their own under one heading are one value.
    private static GridCell Joined(GridRow row, TableColumn column, GridCell cell)
    {
        var parts = row.Starting.Where(c => c.Column >= column.First && c.ColumnEnd <= column.End && !(c != cell && NumberText.IsDash(c.Text))).ToList();
        if (parts.Count < 2 || !parts.Contains(cell)) return cell;
        var text = string.Join(column.Column == IndicatorColumn.Deviation ? "；" : "", parts.Select(p => p.Text));
        return parts[0] with { Text = text, ColumnSpan = parts[^1].ColumnEnd - parts[0].Column, Doubt = ReadMessages.DoubtSeveralCells };
    }

    public GridRow Row { get; }

    /// <summary>The cell that holds the weight of its section; null where the table has no column for it.</summary>
    public GridCell? SectionWeight { get; }

    /// <summary>Further cells of 偏差原因分析及改进措施, where it has several columns.</summary>
    public IReadOnlyList<GridCell> MoreDeviation => _more ?? (IReadOnlyList<GridCell>)[];

    /// <summary>The cell of a column; null where it is empty.</summary>
    public GridCell? this[IndicatorColumn column] => _cells[(int)column];

    /// <summary>Whether a column's cell begins in this row.</summary>
    public bool Begins(IndicatorColumn column) => this[column] is { } cell && cell.Row == Row.Row;

    /// <summary>Whether one cell fills two columns.</summary>
    public bool IsOne(IndicatorColumn a, IndicatorColumn b) => this[a] is { } cell && cell == this[b];
}
