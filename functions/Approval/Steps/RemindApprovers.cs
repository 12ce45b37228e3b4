using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Records a reminder of those who have not answered; where one of them is absent by now, their delegate takes over.</summary>
public sealed class RemindApprovers(OpenForms forms, StandIns standIns, InboxRows inbox, DecisionBlobs decisions, AuditTrail audit)
{
    /// <summary>Records it, once, and says who is asked from now on and who is to be told.</summary>
    [Function(nameof(RemindApprovers))]
    public async Task<Reminded> RunAsync([ActivityTrigger] RemindRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = request.Asking.Place;
        var decided = await decisions.OfStepAsync(place.Form, place.Step, cancellation);
        if (await forms.FindAsync(place.Form, cancellation) is not { } form) return new Reminded(request.Approvers, []);

        var asked = standIns.Find(request.Approvers, form, request.At)
            .Select(who => who.For is { } other && decided.Of(other) is not null ? (Approver: other, For: null) : who).ToList();
        var waiting = asked.Where(who => decided.Of(who.Approver) is null).ToList();
        await audit.AppendAsync(place.Form.FormKey, [.. waiting.SelectMany(who => Entries(request, who.Approver, who.For))], cancellation);
        foreach (var (approver, other) in waiting.Where(who => who.For is not null))
        {
            await inbox.AskAsync(request.Asking, approver, other, form, cancellation);
            await inbox.LeaveAsync(place, request.Asking.DueAt, other!, cancellation);
        }

        return new Reminded([.. asked.Select(who => who.Approver)], [.. waiting.Select(who => who.Approver)]);
    }

    private static IEnumerable<AuditEntry> Entries(RemindRequest request, string approver, string? other)
    {
        var (form, step, instance) = request.Asking.Place;
        if (other is not null)
        {
            yield return new AuditEntry
            {
                EventId = string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Delegated}-{request.Number}-{instance}-{other}"),
                Round = form.Round,
                Event = ApprovalEvents.Delegated,
                Step = step,
                Approver = approver,
                ForApprover = other,
            };
        }

        yield return new AuditEntry
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Reminded}-{request.Number}-{instance}-{approver}"),
            Round = form.Round,
            Event = ApprovalEvents.Reminded,
            Step = step,
            Approver = approver,
            ForApprover = other,
        };
    }
}
