namespace PerfEval.Cli.Reporting.Figures;

/// <summary>How many fall in a class.</summary>
/// <param name="Key">The class, as the tables or <see cref="Classes"/> name it.</param>
/// <param name="Count">How many.</param>
public sealed record Share(string Key, int Count);
