using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Calendars;

/// <summary>A holiday calendar as its file has it.</summary>
internal sealed record HolidayFile
{
    /// <summary>The years; of any other only weekends are known.</summary>
    public required ImmutableArray<HolidayYear> Years { get; init; }
}
