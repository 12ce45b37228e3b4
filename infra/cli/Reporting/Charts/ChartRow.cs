namespace PerfEval.Cli.Reporting.Charts;

/// <summary>A line of a bar chart: a name, and its bars.</summary>
/// <param name="Name">What the bars are about.</param>
/// <param name="Bars">The bars.</param>
/// <param name="Text">What is said at the end of the line.</param>
public sealed record ChartRow(string Name, IReadOnlyList<ChartBar> Bars, string Text);
