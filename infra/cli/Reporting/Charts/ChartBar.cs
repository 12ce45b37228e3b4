namespace PerfEval.Cli.Reporting.Charts;

/// <summary>A bar of a chart, or a part of one.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How long it is.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="Tone">Its colour, a class of the style sheet.</param>
public sealed record ChartBar(string Label, decimal Value, string Text, string Tone);
