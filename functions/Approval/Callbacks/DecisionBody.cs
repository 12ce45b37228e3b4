using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>The body of a decision.</summary>
/// <param name="Ticket">The decision ticket.</param>
/// <param name="Decision">approve, return or reject.</param>
/// <param name="Comment">The comment; required for a rejection, and for a return that names no change.</param>
/// <param name="Reviewed">Rows given a score of the approver's own.</param>
/// <param name="Changes">What the unit is to change; of a return only.</param>
public sealed record DecisionBody(
    string? Ticket, string? Decision, string? Comment, ImmutableArray<ReviewedScore>? Reviewed, ImmutableArray<RequestedChange>? Changes = null);
