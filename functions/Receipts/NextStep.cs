using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Receipts;

/// <summary>What a receipt tells a unit to do next.</summary>
internal static class NextStep
{
    /// <summary>The message for a form, in Chinese and English.</summary>
    public static (string Zh, string En) Of(FormDisposition disposition, FormRoute route) => Messages.Get(disposition switch
    {
        FormDisposition.Unchanged => "NextUnchanged",
        FormDisposition.Duplicate => "NextDuplicate",
        FormDisposition.Foreign => "NextForeign",
        FormDisposition.Outdated => "NextOutdated",
        FormDisposition.Closed => "NextClosed",
        _ => route switch
        {
            FormRoute.Return => "NextReturned",
            FormRoute.Approve => "NextApproved",
            _ => "NextReview",
        },
    });

    /// <summary>The message for a form that is checked before it is filed.</summary>
    public static (string Zh, string En) BeforeFiling(RiskLevel risk) => Messages.Get(risk == RiskLevel.Blocked ? "CheckBlocked" : "CheckReady");
}
