namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>approvals</c>: an entry of the audit trail. Partition: the form key; row: its sequence number.</summary>
/// <remarks>Rows are only ever added, each with the hash of the one before it.</remarks>
public sealed class ApprovalRow : ResultRow
{
    /// <summary>The form key.</summary>
    public string FormKey { get; set; } = "";

    /// <summary>Its number in the form's trail, from 1.</summary>
    public int Sequence { get; set; }

    /// <summary>What happened once and must be recorded once: the same id is never added twice.</summary>
    public string EventId { get; set; } = "";

    /// <summary>The round.</summary>
    public int Round { get; set; }

    /// <summary>The approval step; empty for what concerns the whole form.</summary>
    public string Step { get; set; } = "";

    /// <summary>The approver's id; empty where a rule acted.</summary>
    public string Approver { get; set; } = "";

    /// <summary>One of <see cref="ApprovalEvents"/>.</summary>
    public string Event { get; set; } = "";

    /// <summary>approve, return or reject; left out where nothing was decided.</summary>
    public string? Decision { get; set; }

    /// <summary>The comment; left out where there is none.</summary>
    public string? Comment { get; set; }

    /// <summary>The row reviewed; left out where the entry is about none.</summary>
    public int? ReviewedRow { get; set; }

    /// <summary>The reviewed score of that row.</summary>
    public long? ReviewedScoreHundredths { get; set; }

    /// <summary>The row in which the comment asks the unit for a change; left out where the entry asks for none of a row.</summary>
    public int? ChangeRow { get; set; }

    /// <summary>The cell, as JSON Pointer, in which the comment asks for a change, empty for the whole form; left out where the entry asks for no change, or for one of a row.</summary>
    public string? ChangeField { get; set; }

    /// <summary>The approver in whose place this one acts: who is absent, or was asked before; left out where there is none.</summary>
    public string? ForApprover { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The hash of the row before, 64 hex digits; empty for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>The hash of this row and the one before, 64 hex digits.</summary>
    public string Hash { get; set; } = "";
}
