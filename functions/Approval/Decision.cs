namespace PerfEval.Functions.Approval;

/// <summary>What an approver can decide.</summary>
public enum Decision
{
    /// <summary>同意.</summary>
    Approve,

    /// <summary>退回修改.</summary>
    Return,

    /// <summary>不同意.</summary>
    Reject,
}
