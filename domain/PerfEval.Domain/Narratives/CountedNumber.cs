using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Narratives;

/// <summary>A number with what it counts, at the start of a text.</summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Value">The number, its multiplier applied.</param>
/// <param name="Step">The smallest step in which it is written.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsMore">Whether it says that there is more: 400余人.</param>
internal sealed record CountedNumber(int Length, decimal Value, decimal Step, Unit Unit, bool IsMore);
