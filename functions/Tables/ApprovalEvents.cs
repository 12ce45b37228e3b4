namespace PerfEval.Functions.Tables;

/// <summary>What the audit trail records.</summary>
public static class ApprovalEvents
{
    /// <summary>An approver was asked.</summary>
    public const string Asked = "asked";

    /// <summary>An approver who had not answered was reminded.</summary>
    public const string Reminded = "reminded";

    /// <summary>An approver decides in the place of one who is absent.</summary>
    public const string Delegated = "delegated";

    /// <summary>An operator gave the step to another approver.</summary>
    public const string Reassigned = "reassigned";

    /// <summary>An operator opened a closed form again.</summary>
    public const string Reopened = "reopened";

    /// <summary>An operator gave the form to another unit folder.</summary>
    public const string Moved = "moved";

    /// <summary>An operator voided the form, which was filed by mistake.</summary>
    public const string Voided = "voided";

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
