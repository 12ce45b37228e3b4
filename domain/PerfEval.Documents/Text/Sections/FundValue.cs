namespace PerfEval.Documents.Text.Sections;

/// <summary>A number, or a dash, of a fund line.</summary>
/// <param name="Number">The number as printed; null for a dash.</param>
/// <param name="IsInTenThousands">Whether it names 万元 as its own unit.</param>
/// <param name="Text">The number as printed, kept where it may be several run together.</param>
/// <param name="Line">The line it was printed on, from 1.</param>
internal readonly record struct FundValue(decimal? Number, bool IsInTenThousands, string? Text, int Line);
