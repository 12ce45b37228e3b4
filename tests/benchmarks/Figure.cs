using System.Globalization;

namespace PerfEval.Benchmarks;

/// <summary>A figure and the goal it is held against.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Goal">The goal.</param>
/// <param name="IsFloor">Whether the goal is the least that will do; otherwise it is the most.</param>
internal sealed record Figure(string Name, double Value, double Goal, bool IsFloor)
{
    /// <summary>Whether the goal is reached.</summary>
    public bool IsReached => IsFloor ? Value >= Goal : Value <= Goal;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name,-72} {Value,12:N2}  goal {(IsFloor ? "≥" : "≤")} {Goal:N2}  {(IsReached ? "reached" : "MISSED")}");
}
