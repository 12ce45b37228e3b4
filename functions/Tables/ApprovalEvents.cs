namespace PerfEval.Functions.Tables;

/// <summary>What the audit trail records.</summary>
public static class ApprovalEvents
{
    /// <summary>An approver was asked.</summary>
    public const string Asked = "asked";

    /// <summary>An approver decided.</summary>
    public const string Decided = "decided";

    /// <summary>A clean form was approved by rule.</summary>
    public const string DecidedByRule = "decided-by-rule";

    /// <summary>A blocked form went back to its unit by rule.</summary>
    public const string ReturnedByRule = "returned-by-rule";

    /// <summary>A step went to the escalation approver.</summary>
    public const string Escalated = "escalated";

    /// <summary>Nobody answered in time.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>A newer upload took the round's place.</summary>
    public const string Superseded = "superseded";

    /// <summary>A notification could not be sent.</summary>
    public const string NotifyFailed = "notify-failed";
}
