namespace PerfEval.Functions.Approval.Notifications;

/// <summary>What an approver is told about a form.</summary>
internal enum NewsKind
{
    /// <summary>It waits for them.</summary>
    Asked,

    /// <summary>It waits for them because others did not answer in time.</summary>
    Escalated,

    /// <summary>It waits for them in the name of one who is absent.</summary>
    Delegated,

    /// <summary>It still waits.</summary>
    Reminded,
}
