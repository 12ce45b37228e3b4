using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>A row of an indicator table: its cells by what their columns hold.</summary>
internal sealed class TableRow
{
    private static readonly int Kinds = Enum.GetValues<IndicatorColumn>().Length;
    private readonly GridCell?[] _cells = new GridCell?[Kinds];
    private readonly List<GridCell> _more = [];

    public TableRow(GridRow row, TableColumns columns)
    {
        Row = row;
        foreach (var column in columns.Columns)
        {
            if (row.Over(column.First, column.End) is not { } cell) continue;
            if (column.IsSectionWeight) SectionWeight = cell;
            else if (_cells[(int)column.Column] is null) _cells[(int)column.Column] = cell;
            else if (_cells[(int)column.Column] != cell) _more.Add(cell);
        }
    }

    public GridRow Row { get; }

    /// <summary>The cell that holds the weight of its section; null where the table has no column for it.</summary>
    public GridCell? SectionWeight { get; }

    /// <summary>Further cells of 偏差原因分析及改进措施, where it has several columns.</summary>
    public IReadOnlyList<GridCell> MoreDeviation => _more;

    /// <summary>The cell of a column; null where it is empty.</summary>
    public GridCell? this[IndicatorColumn column] => _cells[(int)column];

    /// <summary>Whether a column's cell begins in this row.</summary>
    public bool Begins(IndicatorColumn column) => this[column] is { } cell && cell.Row == Row.Row;

    /// <summary>Whether one cell fills two columns.</summary>
    public bool IsOne(IndicatorColumn a, IndicatorColumn b) => this[a] is { } cell && cell == this[b];
}
