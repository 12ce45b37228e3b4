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

    /// <summary>The pointers of the cells that a row has.</summary>
    public IEnumerable<string> Printed(Indicator row)
    {
        if (row.Level1.IsPrinted) yield return Level1;
        if (row.Level2.IsPrinted) yield return Level2;
        if (row.Name.IsPrinted) yield return Name;
        if (row.Target.IsPrinted) yield return Target;
        if (row.Actual.IsPrinted) yield return Actual;
        if (row.Weight.IsPrinted) yield return Weight;
        if (row.Score.IsPrinted) yield return Score;
        if (row.Deviation.IsPrinted) yield return Deviation;
    }
}
