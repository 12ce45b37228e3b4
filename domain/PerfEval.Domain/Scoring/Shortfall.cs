using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>How a score below the weight came about.</summary>
/// <param name="Bound">The target that was not met; of a range, the end that was passed.</param>
/// <param name="IsReverse">Whether it is an upper bound.</param>
/// <param name="Formula">The formula of an upper bound.</param>
internal sealed record Shortfall(decimal Bound, bool IsReverse, ReverseFormula Formula);
