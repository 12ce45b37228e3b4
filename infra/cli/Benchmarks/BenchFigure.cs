using System.Text.Json.Serialization;

namespace PerfEval.Cli.Benchmarks;

/// <summary>A figure that the benchmarks measured, and its limit.</summary>
/// <param name="Name">What it is a figure of.</param>
/// <param name="Value">Its value, in the unit that its name has in <c>Texts</c>.</param>
/// <param name="AtLeast">The least it may be; null where it has no such limit.</param>
/// <param name="AtMost">The most it may be; null where it has no such limit.</param>
internal sealed record BenchFigure(FigureName Name, decimal Value, decimal? AtLeast = null, decimal? AtMost = null)
{
    /// <summary>Whether it keeps its limits; null where it has none.</summary>
    [JsonIgnore]
    public bool? IsMet => AtLeast is null && AtMost is null ? null : !(Value < AtLeast) && !(Value > AtMost);
}
