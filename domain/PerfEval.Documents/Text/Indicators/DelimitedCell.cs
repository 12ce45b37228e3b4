namespace PerfEval.Documents.Text.Indicators;

/// <summary>A cell of a delimited table.</summary>
/// <param name="Text">Its text, the layout's spaces taken out.</param>
/// <param name="Line">Its line in the file, from 1.</param>
internal readonly record struct DelimitedCell(string Text, int Line)
{
    /// <summary>Whether its line has fewer cells than columns, so that its column is inferred.</summary>
    public bool IsShifted { get; init; }
}
