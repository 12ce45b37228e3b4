using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Calendars;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Asks the approvers of a step, or their delegates: the audit trail, and their inbox.</summary>
public sealed class AskApprovers(OpenForms forms, StandIns standIns, InboxRows inbox, DecisionBlobs decisions, AuditTrail audit, WorkCalendar calendar,
    HolidayWatch holidays, ILogger<AskApprovers> logger)
{
    /// <summary>Asks, unless the round is not the form's open one any more.</summary>
    [Function(nameof(AskApprovers))]
    public async Task<Asked> RunAsync([ActivityTrigger] AskRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asking = request.Asking;
        var dueAt = calendar.DueAfter(request.AskedAt, asking.DueDays);
        var lapseAt = calendar.LapseAfter(dueAt, asking.LapseDays);
        if (await forms.WaitAtAsync(request.Place, cancellation) is not { } form) return new Asked(false, [], dueAt, lapseAt, []);

        var asked = standIns.Find(await UndecidedAsync(request, cancellation), form, request.AskedAt);
        ImmutableArray<AuditEntry> entries = [.. asked.SelectMany(who => StepEntries.Asked(request.Place, request.Escalated, who.Approver, who.For))];
        var trail = await audit.AppendAsync(request.Place.Form.FormKey, entries, IsFirst(request) ? TrailEnd.Empty : null, cancellation);
        var row = new InboxAsking(request.Place, dueAt, asking.Quorum, request.Escalated);
        await Task.WhenAll(asked.Select(who => inbox.AskAsync(row, who.Approver, who.For, form, cancellation)));
        await holidays.LookAsync(dueAt, cancellation);
        Log.StepAsked(logger, request.Place.Form.FormKey, request.Place.Form.Round, request.Place.Step);
        return new Asked(true, [.. asked.Select(who => who.Approver)], dueAt, lapseAt, Reminders(asking, request.AskedAt, dueAt, lapseAt), EndOf(trail, request.Place));
    }

    /// <summary>Whether nothing is likely to have happened to the form before.</summary>
    private static bool IsFirst(AskRequest request) => request is { Escalated: false, Place.Form.Round: 1 } && ApprovalSignals.IsFirst(request.Place.Instance);

    /// <summary>The end of the trail; null where a decision of the step is in it: an approval that was started again finds what was decided before.</summary>
    private static TrailEnd? EndOf(IReadOnlyList<ApprovalRow> trail, StepPlace place) =>
        trail.Any(row => row.Event == ApprovalEvents.Decided && row.Round == place.Form.Round && row.Step == place.Step) ? null : TrailEnd.Of(trail);

    /// <summary>Whom to ask: one who has decided at this step has said all that they can.</summary>
    private async Task<ImmutableArray<string>> UndecidedAsync(AskRequest request, CancellationToken cancellation)
    {
        if (!request.Escalated) return request.Asking.Approvers;
        var decided = await decisions.OfStepAsync(request.Place.Form, request.Place.Step, cancellation);
        return [.. request.Asking.Approvers.Where(approver => decided.Of(approver) is null)];
    }

    /// <summary>The times of reminding that lie between asking and lapse: one that the asking has overtaken says nothing new.</summary>
    private ImmutableArray<DateTime> Reminders(PlannedAsking asking, DateTime askedAt, DateTime dueAt, DateTime lapseAt) =>
        [.. asking.Reminders.Select(days => calendar.MomentAround(dueAt, days, asking.RemindAt)).Where(at => at > askedAt && at < lapseAt).Order()];
}
