using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Records a reminder of those who have not answered; where one of them is absent by now, their delegate is asked instead.</summary>
public sealed class RemindApprovers(OpenForms forms, StandIns standIns, InboxRows inbox, DecisionBlobs decisions, AuditTrail audit)
{
    /// <summary>Records it, once, and says who is asked from now on and who is to be told.</summary>
    [Function(nameof(RemindApprovers))]
    public async Task<Reminded> RunAsync([ActivityTrigger] RemindRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = request.Asking.Place;
        if (await forms.FindAsync(place.Form, cancellation) is not { } form) return new Reminded(request.Approvers, [], []);

        var decided = await decisions.OfStepAsync(place.Form, place.Step, cancellation);
        var asked = standIns.Find(request.Approvers, form, request.At)
            .Select(who => who.For is { } other && decided.Of(other) is not null ? (Approver: other, For: null) : who).ToList();
        var delegates = asked.Where(who => who.For is not null).ToList();
        var waiting = asked.Where(who => who.For is null && decided.Of(who.Approver) is null).Select(who => who.Approver).ToImmutableArray();

        ImmutableArray<AuditEntry> entries =
        [
            .. delegates.SelectMany(who => StepEntries.Asked(place, request.Asking.Escalated, who.Approver, who.For)),
            .. waiting.Select(approver => StepEntries.Of(place, ApprovalEvents.Reminded, string.Create(CultureInfo.InvariantCulture, $"{request.Number}-{approver}")) with { Approver = approver }),
        ];
        await audit.AppendAsync(place.Form.FormKey, entries, cancellation);
        foreach (var (approver, other) in delegates)
        {
            await inbox.AskAsync(request.Asking, approver, other, form, cancellation);
            await inbox.LeaveAsync(place, request.Asking.DueAt, other!, cancellation);
        }

        return new Reminded([.. asked.Select(who => who.Approver)], [.. delegates.Select(who => who.Approver)], waiting);
    }
}
