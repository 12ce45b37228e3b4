using System.Collections.Immutable;
using PerfEval.Documents;

namespace PerfEval.Functions.Intake;

/// <summary>What reading a file gave, but for its forms.</summary>
/// <param name="Format">What the file is, told by its content; null where it was not read.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record IntakeReport(string? Format, ImmutableArray<ReadProblem> Problems);
