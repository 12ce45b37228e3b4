namespace PerfEval.Documents.Text.Indicators;

/// <summary>The range of a cell in a form's text, its end exclusive.</summary>
internal readonly record struct CellRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;
}
