namespace PerfEval.Cli.Reporting.Charts;

/// <summary>Two scores, out of 100, of the same thing.</summary>
/// <param name="Name">What they are of.</param>
/// <param name="First">The first; null where there is none.</param>
/// <param name="Second">The second; null where there is none.</param>
/// <param name="Text">Both as people read them.</param>
public sealed record ScorePair(string Name, decimal? First, decimal? Second, string Text);
