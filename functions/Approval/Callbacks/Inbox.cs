using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>What waits for an approver, with the tickets that decide it.</summary>
public sealed class Inbox(TicketGate gate, TicketProtector tickets, ResultTables tables, TimeProvider time)
{
    private static readonly TimeSpan DecisionLifetime = TimeSpan.FromHours(12);

    /// <summary>Lists the approver's forms, what is due first comes first.</summary>
    [Function(nameof(Inbox))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "inbox")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var admission = gate.Inbox(request, request.Query["ticket"]);
        if (admission.Ticket is not { } ticket) return Answer.Refused(admission.Refusal!);

        var until = time.GetUtcNow() + DecisionLifetime;
        var partition = TableKey.FromText(ticket.Approver);
        var items = new List<InboxItem>();
        var waiting = tables[TableNames.Inbox].QueryAsync<InboxRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation);
        await foreach (var row in waiting)
        {
            var evaluation = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, row.Year, row.FormKey, cancellation);
            if (evaluation is { Status: FormStatus.Waiting } && evaluation.Round == row.Round) items.Add(Item(row, evaluation, until));
        }

        return Results.Json(items, AppJson.Options);
    }

    private InboxItem Item(InboxRow row, EvaluationRow evaluation, DateTimeOffset until)
    {
        var ticket = new DecisionTicket(row.Approver, new FormRound(row.FormKey, row.Year, row.Round), row.Step, row.StepInstance, row.DueAt, until);
        return new InboxItem(
            row.FormKey, evaluation.ProjectName, evaluation.ImplementingUnit, evaluation.Risk, evaluation.Errors, evaluation.Warnings,
            evaluation.SelfScoreHundredths / 100m, evaluation.RecomputedScoreHundredths / 100m, row.Step, row.DueAt, tickets.Protect(ticket));
    }
}
