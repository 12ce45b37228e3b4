using System.Collections.Immutable;

namespace PerfEval.Functions.Approval;

/// <summary>What an approver decided, as it is kept beside the form.</summary>
public sealed record DecisionRecord
{
    /// <summary>The approver's id.</summary>
    public required string Approver { get; init; }

    /// <summary>The decision.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The comment; empty where there is none.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The rows given a score of the approver's own.</summary>
    public ImmutableArray<ReviewedScore> Reviewed { get; init; } = [];

    /// <summary>What the unit is to change; of a return only.</summary>
    public ImmutableArray<RequestedChange> Changes { get; init; } = [];

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether another record says the same.</summary>
    public bool SaysTheSame(DecisionRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Decision == other.Decision && Comment == other.Comment && Reviewed.SequenceEqual(other.Reviewed) && Changes.SequenceEqual(other.Changes);
    }
}
