using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>What a receipt tells a unit to do next.</summary>
public sealed class NextStep(ApprovalPolicy policy, WorkCalendar calendar)
{
    /// <summary>The message for a form that was just evaluated, in Chinese and English.</summary>
    /// <param name="form">What became of it.</param>
    /// <param name="shared">Whether another form of the file is about the same project.</param>
    /// <param name="now">The time from which days are counted.</param>
    public (string Zh, string En) Of(WrittenForm form, bool shared, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form switch
        {
            { Disposition: FormDisposition.Written or FormDisposition.Unchanged } when shared => Messages.Get("NextDuplicate"),
            // What an error sent back stays back until it is corrected, however often it is uploaded.
            { Route: FormRoute.Return, Status: FormStatus.Returned } => Returned(now),
            // Where a person has approved there is a reviewed score.
            { Route: FormRoute.Approve, Status: FormStatus.Approved, ReviewedScoreHundredths: null } => Messages.Get("NextApproved"),
            { Status: { } status and not (FormStatus.Reading or FormStatus.Waiting) } => After(status, form.DecidedAt ?? now),
            // A form of an upload that is taken through again may wait by now, though a rule had closed it the first time.
            { Disposition: FormDisposition.Written, Status: FormStatus.Waiting } => After(FormStatus.Waiting, now),
            { Disposition: FormDisposition.Written, Route: FormRoute.Return } => Returned(now),
            { Disposition: FormDisposition.Written, Route: FormRoute.Approve } => Messages.Get("NextApproved"),
            { Disposition: FormDisposition.Written } => Messages.Get("NextReview", Day(now, policy.Plan(form.HighRisk, form.Approvers, form.OwnMembers)[0].First.DueDays)),
            _ => Of(form.Disposition),
        };
    }

    /// <summary>The message for a form that has no round of its own.</summary>
    /// <param name="disposition">Why: any but <see cref="FormDisposition.Written"/>.</param>
    public static (string Zh, string En) Of(FormDisposition disposition) => Messages.Get("Next" + disposition);

    /// <summary>The message for a form that its unit has filed again in another file.</summary>
    /// <param name="path">The path of that file below the unit folder.</param>
    public static (string Zh, string En) FiledIn(string path) => Messages.Get("NextFiledIn", path);

    /// <summary>The message for a form whose status has changed.</summary>
    /// <param name="status">One of <see cref="FormStatus"/>.</param>
    /// <param name="since">Since when it has that status.</param>
    public (string Zh, string En) After(string status, DateTimeOffset since) => Messages.Get("Outcome_" + status, Day(since, policy.CorrectionDays));

    /// <summary>The message for a form as its row stands: what a rule has sent back has errors to correct, and no approver's remarks.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">The time from which days are counted where the row does not say since when.</param>
    public (string Zh, string En) Of(EvaluationRow row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        var since = row.ClosedAt ?? now;
        return row is { Status: FormStatus.Returned, Errors: > 0 } && row.Risk == AppJson.Name(RiskLevel.Blocked) ? Returned(since) : After(row.Status, since);
    }

    /// <summary>The message for a form that an earlier upload of the file held and the latest does not.</summary>
    /// <param name="status">One of <see cref="FormStatus"/>.</param>
    /// <param name="since">Since when it has that status.</param>
    /// <param name="successor">The form of the latest that has replaced it; null where there is none, or where another file's has.</param>
    public (string Zh, string En) OfEarlier(string status, DateTimeOffset since, ReceiptForm? successor) => status switch
    {
        FormStatus.Superseded when successor is not null =>
            Messages.Get("EarlierReplaced", successor.Number, successor.ProjectName.Length > 0 ? successor.ProjectName : successor.ProjectCode),
        FormStatus.Superseded => Messages.Get("EarlierSuperseded"),
        FormStatus.Returned => Messages.Get("EarlierReturned"),
        FormStatus.Reading or FormStatus.Waiting => Messages.Get("EarlierWaiting"),
        _ => After(status, since),
    };

    private (string Zh, string En) Returned(DateTimeOffset now) => Messages.Get("NextReturned", Day(now, policy.CorrectionDays));

    private string Day(DateTimeOffset from, int days) =>
        calendar.DayOf(calendar.DueAfter(from.UtcDateTime, days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The message for a form that is checked before it is filed.</summary>
    public static (string Zh, string En) BeforeFiling(RiskLevel risk) => Messages.Get(risk == RiskLevel.Blocked ? "CheckBlocked" : "CheckReady");
}
