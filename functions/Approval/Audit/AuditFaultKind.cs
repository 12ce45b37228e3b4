namespace PerfEval.Functions.Approval.Audit;

/// <summary>What can be wrong with a row of an audit trail.</summary>
public enum AuditFaultKind
{
    /// <summary>A row of this number is missing.</summary>
    Missing,

    /// <summary>It says something else than when it was written.</summary>
    Changed,

    /// <summary>It does not follow the row before: one of the two was put in, taken out, or changed with its hash.</summary>
    Unlinked,

    /// <summary>Its round has an outcome, or was superseded, and the trail knows nothing of it: the rows at its end are missing.</summary>
    Cut,
}
