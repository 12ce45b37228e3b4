using Azure.Data.Tables;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Approval.Pages.Forms;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Gathers what a form's page shows.</summary>
public sealed class FormViews(ResultTables tables, RoundBlobs rounds, AuditTrail audit, ApprovalPolicy policy, Onward onward)
{
    /// <summary>What the page of a ticket's form shows.</summary>
    /// <exception cref="InvalidOperationException">The round is not kept any more.</exception>
    public async Task<FormView> OfAsync(PageFrame frame, DecisionTicket ticket, string ticketText, string? inbox, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var (key, year, round) = ticket.Form;
        var form = rounds.FindAsync(key, round, cancellation);
        var before = round > 1 ? rounds.FindAsync(key, round - 1, cancellation) : Task.FromResult<RoundForm?>(null);
        var evaluation = tables.FindAsync<EvaluationRow>(TableNames.Evaluations, year, key, cancellation);
        var trail = audit.OfFormAsync(key, cancellation);
        var all = RoundsAsync(key, cancellation);
        var around = onward.AroundAsync(frame, ticket, inbox, cancellation);
        await Task.WhenAll(form, before, evaluation, trail, all, around);
        return new FormView
        {
            Ticket = ticket,
            TicketText = ticketText,
            Inbox = inbox,
            Form = await form ?? throw new InvalidOperationException($"Round {round} of form {key} is gone."),
            Evaluation = await evaluation ?? throw new InvalidOperationException($"The evaluation of form {key} is gone."),
            Policy = policy,
            Differences = await before is { } earlier ? RoundDifferences.Between(earlier, (await form)!) : null,
            Rounds = await all,
            Trail = await trail,
            Neighbours = await around,
        };
    }

    private async Task<IReadOnlyList<RoundRow>> RoundsAsync(string formKey, CancellationToken cancellation)
    {
        var found = new List<RoundRow>();
        await foreach (var row in tables[TableNames.Rounds].QueryAsync<RoundRow>(TableClient.CreateQueryFilter($"PartitionKey eq {formKey}"), cancellationToken: cancellation)) found.Add(row);
        return found;
    }
}
