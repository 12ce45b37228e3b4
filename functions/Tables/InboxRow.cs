namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>inbox</c>: a form that waits for an approver. Partition: the approver's id; row: due date and form key.</summary>
public sealed class InboxRow : ResultRow
{
    /// <summary>The approver's id.</summary>
    public string Approver { get; set; } = "";

    /// <summary>The form key.</summary>
    public string FormKey { get; set; } = "";

    /// <summary>The partition of the form's row in <c>evaluations</c>.</summary>
    public string Year { get; set; } = "";

    /// <summary>The round.</summary>
    public int Round { get; set; }

    /// <summary>The approval step.</summary>
    public string Step { get; set; } = "";

    /// <summary>The orchestration that waits for the answer.</summary>
    public string StepInstance { get; set; } = "";

    /// <summary>When an answer is due.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Whether it comes from approvers who did not answer in time.</summary>
    public bool Escalated { get; set; }

    /// <summary>How many approvals the step needs.</summary>
    public int Quorum { get; set; }

    /// <summary>In whose place the approver is asked: who is absent, or was asked before; left out where it is their own.</summary>
    public string? ForApprover { get; set; }

    /// <summary>The project code as printed; left out where it was not read.</summary>
    public string? ProjectCode { get; set; }

    /// <summary>The project's name. This and what follows is the form's row in <c>evaluations</c> as it was when the approver was asked.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>实施单位.</summary>
    public string ImplementingUnit { get; set; } = "";

    /// <summary>One of high, normal, clean.</summary>
    public string Risk { get; set; } = "";

    /// <summary>How many findings are errors.</summary>
    public int Errors { get; set; }

    /// <summary>How many findings are warnings.</summary>
    public int Warnings { get; set; }

    /// <summary>How many findings are notes.</summary>
    public int Notes { get; set; }

    /// <summary>How many cells were read with doubt.</summary>
    public int DoubtfulCells { get; set; }

    /// <summary>自评得分.</summary>
    public long? SelfScoreHundredths { get; set; }

    /// <summary>系统复算得分.</summary>
    public long? RecomputedScoreHundredths { get; set; }

    /// <summary>What the approver is to be told of it, one of <see cref="Approval.Notifications.InboxNews"/>.</summary>
    public string News { get; set; } = "";

    /// <summary>What of it they were told last, or could not be told.</summary>
    public string Told { get; set; } = "";

    /// <summary>The message that tells it, or was last to.</summary>
    public string Message { get; set; } = "";

    /// <summary>Whether that message is on its way and its answer is not written down yet.</summary>
    public bool IsInFlight { get; set; }

    /// <summary>The row key: what is due first comes first.</summary>
    public static string RowKeyOf(DateOnly due, string formKey) =>
        due.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) + "-" + formKey;
}
