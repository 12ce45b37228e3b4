using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>The JSON Pointers of a row's cells, made once a row number.</summary>
internal sealed record RowPointers(string Level1, string Level2, string Name, string Target, string Actual, string Weight, string Score, string Deviation)
{
    private const int Kept = 256;
    private static readonly RowPointers?[] Known = new RowPointers?[Kept];

    /// <summary>The pointers of a row, by its index from 0.</summary>
    public static RowPointers At(int index) => index < Kept ? Known[index] ??= Create(index) : Create(index);

    private static RowPointers Create(int index) => new(
        CellPointer.Indicator(index, "level1"), CellPointer.Indicator(index, "level2"), CellPointer.Indicator(index, "level3"),
        CellPointer.Indicator(index, "target"), CellPointer.Indicator(index, "actual"), CellPointer.Indicator(index, "weight"),
        CellPointer.Indicator(index, "score"), CellPointer.Indicator(index, "deviation"));
}
