namespace PerfEval.Functions.Tables;

/// <summary>The results tables. Lower case and letters only: the Power BI connector fails on mixed case with Entra sign-in.</summary>
public static class TableNames
{
    /// <summary>Uploaded files, and a pointer a path to its current submission.</summary>
    public const string Submissions = "submissions";

    /// <summary>The latest evaluation of each project and year.</summary>
    public const string Evaluations = "evaluations";

    /// <summary>The indicator rows of the latest evaluations.</summary>
    public const string Indicators = "indicators";

    /// <summary>The findings of the latest evaluations.</summary>
    public const string Findings = "findings";

    /// <summary>Every round of every form, kept for good.</summary>
    public const string Rounds = "rounds";

    /// <summary>The audit trail, append-only.</summary>
    public const string Approvals = "approvals";

    /// <summary>What waits for an approver.</summary>
    public const string Inbox = "inbox";

    /// <summary>The units.</summary>
    public const string Units = "units";

    /// <summary>All tables.</summary>
    public static readonly IReadOnlyList<string> All =
        [Submissions, Evaluations, Indicators, Findings, Rounds, Approvals, Inbox, Units];
}
