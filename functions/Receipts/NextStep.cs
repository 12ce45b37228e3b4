using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>What a receipt tells a unit to do next.</summary>
internal static class NextStep
{
    /// <summary>The message for a form, in Chinese and English.</summary>
    public static (string Zh, string En) Of(WrittenForm form, bool shared) => Messages.Get(form.Disposition switch
    {
        FormDisposition.Written or FormDisposition.Unchanged when shared => "NextDuplicate",
        // What an error sent back stays back until it is corrected, however often it is uploaded.
        FormDisposition.Unchanged when form is { Route: FormRoute.Return, Status: FormStatus.Returned } => "NextReturned",
        FormDisposition.Unchanged => form.Status is FormStatus.Reading or FormStatus.Waiting ? "NextUnchanged" : "Outcome_" + form.Status,
        FormDisposition.Duplicate => "NextDuplicate",
        FormDisposition.Foreign => "NextForeign",
        FormDisposition.Outdated => "NextOutdated",
        FormDisposition.Closed => "NextClosed",
        _ => form.Route switch
        {
            FormRoute.Return => "NextReturned",
            FormRoute.Approve => "NextApproved",
            _ => "NextReview",
        },
    });

    /// <summary>The message for a form that is checked before it is filed.</summary>
    public static (string Zh, string En) BeforeFiling(RiskLevel risk) => Messages.Get(risk == RiskLevel.Blocked ? "CheckBlocked" : "CheckReady");
}
