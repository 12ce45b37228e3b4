namespace PerfEval.Functions.Approval.Pages.Outcomes;

/// <summary>What became of the decisions that an approver sent, and where to go from there.</summary>
public sealed record OutcomeView
{
    /// <summary>The approver's id.</summary>
    public required string Approver { get; init; }

    /// <summary>The forms, in the order in which they were sent.</summary>
    public required IReadOnlyList<DecidedForm> Forms { get; init; }

    /// <summary>The address of the inbox; null where the form was opened by itself.</summary>
    public string? Inbox { get; init; }

    /// <summary>How many forms wait now; null where that is not known.</summary>
    public int? Waiting { get; init; }

    /// <summary>What the form that is worst of those that wait is called; null where none waits, or that is not known.</summary>
    public string? NextTitle { get; init; }

    /// <summary>The address of that form.</summary>
    public string? Next { get; init; }

    /// <summary>The forms whose decision stands.</summary>
    public IReadOnlyList<DecidedForm> Recorded => [.. Forms.Where(form => form.Result.IsRecorded)];

    /// <summary>The forms whose decision was not taken.</summary>
    public IReadOnlyList<DecidedForm> Refused => [.. Forms.Where(form => !form.Result.IsRecorded)];
}
