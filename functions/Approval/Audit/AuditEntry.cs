namespace PerfEval.Functions.Approval.Audit;

/// <summary>An entry to be added to the audit trail.</summary>
public sealed record AuditEntry
{
    /// <summary>What happened once and must be recorded once.</summary>
    public required string EventId { get; init; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>One of <see cref="Tables.ApprovalEvents"/>.</summary>
    public required string Event { get; init; }

    /// <summary>The approval step; empty for what concerns the whole form.</summary>
    public string Step { get; init; } = "";

    /// <summary>The approver's id; empty where a rule acted.</summary>
    public string Approver { get; init; } = "";

    /// <summary>What was decided; null where nothing was.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The comment; null where there is none.</summary>
    public string? Comment { get; init; }

    /// <summary>The row reviewed; null where the entry is about none.</summary>
    public int? ReviewedRow { get; init; }

    /// <summary>The reviewed score of that row, in points.</summary>
    public decimal? ReviewedScore { get; init; }

    /// <summary>The row in which the unit is to change what <see cref="Comment"/> says; null where the entry asks for no change of a row.</summary>
    public int? ChangeRow { get; init; }

    /// <summary>The cell, as JSON Pointer, in which the unit is to change what <see cref="Comment"/> says, empty for the whole form; null where the entry asks for no change, or for one of a row.</summary>
    public string? ChangeField { get; init; }

    /// <summary>The approver in whose place <see cref="Approver"/> acts: who is absent, or was asked before; null where there is none.</summary>
    public string? ForApprover { get; init; }
}
