namespace PerfEval.Domain.Measures;

/// <summary>A date or a recurrence: <c>2022年12月</c>, <c>每季度末</c>.</summary>
public sealed record Schedule(string Text) : Measure
{
    /// <summary>The last day it covers; null for a recurrence.</summary>
    public ScheduleEnd? End { get; init; }

    /// <summary>The first day that the last of its dates covers; null for a recurrence and for a day before which (2022年7月1日前).</summary>
    public ScheduleEnd? Start { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
