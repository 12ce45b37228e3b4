using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>How people are told what the audit trail records, in Chinese and in English.</summary>
public static class AuditWords
{
    /// <summary>An event, one of <see cref="Tables.ApprovalEvents"/>.</summary>
    public static (string Zh, string En) Event(string name) => Messages.Get("Event_" + name);

    /// <summary>A step; empty for what concerns the whole form.</summary>
    public static (string Zh, string En) Step(ApprovalPolicy policy, string step)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return string.IsNullOrEmpty(step) ? ("", "") : policy.TitleOf(step);
    }

    /// <summary>A decision.</summary>
    public static (string Zh, string En) Decision(Decision decision) => Messages.Get("Decision_" + AppJson.Name(decision));
}
