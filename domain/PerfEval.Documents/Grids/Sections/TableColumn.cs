using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>A column of an indicator table: what it holds and which columns of the grid it covers.</summary>
/// <param name="Column">What it holds.</param>
/// <param name="First">Its first grid column.</param>
/// <param name="End">The grid column after its last.</param>
/// <param name="Use">What the table has it for.</param>
internal readonly record struct TableColumn(IndicatorColumn Column, int First, int End, ColumnUse Use = ColumnUse.Rows);
