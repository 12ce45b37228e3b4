namespace PerfEval.Functions.Approval.Calendars;

/// <summary>A holiday.</summary>
internal sealed record Holiday
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly Until { get; init; }
}
