namespace PerfEval.Documents.Text.Layout;

/// <summary>A line of a text: where it starts and how long it is, without its line end.</summary>
internal readonly record struct TextLine(int Start, int Length);
