using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>Sends a written form on its way: closes it by rule, or starts its approval, once.</summary>
public sealed class RouteForm(ResultTables tables, AuditTrail audit, ApprovalPolicy policy, TimeProvider time, ILogger<RouteForm> logger)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Routes the form.</summary>
    [Function(nameof(RouteForm))]
    public async Task RunAsync([ActivityTrigger] WrittenForm form, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Route == FormRoute.Review) await StartReviewAsync(form, client, cancellation);
        else await CloseByRuleAsync(form, cancellation);
    }

    private async Task CloseByRuleAsync(WrittenForm form, CancellationToken cancellation)
    {
        var (outcome, happened) = form.Route == FormRoute.Return
            ? (FormStatus.Returned, ApprovalEvents.ReturnedByRule)
            : (FormStatus.Approved, ApprovalEvents.DecidedByRule);
        if (form.Tag.Length == 0 && !await IsUnroutedAsync(form, cancellation)) return;
        var now = time.GetUtcNow();
        if (!await CloseRoundAsync(form, outcome, now, cancellation)) return;
        var entry = new AuditEntry
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{happened}-{form.Round}"),
            Round = form.Round,
            Event = happened,
        };
        await audit.AppendAsync(form.FormKey, [entry], form.Round == 1 ? TrailEnd.Empty : null, cancellation);
        // Last: it says that the form is routed, so whoever finds it undone does the rest.
        await SetStatusAsync(form, outcome, now, cancellation);
        Log.FormClosed(logger, form.FormKey, form.Round, outcome);
    }

    /// <summary>Whether a form that was written before is still to be routed: one that an operator has opened again waits for people, whatever its file says anew.</summary>
    private async Task<bool> IsUnroutedAsync(WrittenForm form, CancellationToken cancellation)
    {
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation);
        return row is { Status: FormStatus.Reading } && row.Round == form.Round;
    }

    private Task StartReviewAsync(WrittenForm form, DurableTaskClient client, CancellationToken cancellation)
    {
        var request = new ApprovalRequest(new FormRound(form.FormKey, form.Year, form.Round), policy.Plan(form.HighRisk, form.Approvers, form.OwnMembers));
        return OrchestrationStart.OnceAsync(client, nameof(ApproveForm), ApprovalSignals.InstanceOf(form.FormKey, form.Round), request, cancellation);
    }

    /// <summary>Sets the round's outcome; false where it has another one by now.</summary>
    private async Task<bool> CloseRoundAsync(WrittenForm form, string outcome, DateTimeOffset at, CancellationToken cancellation)
    {
        var columns = new TableEntity(form.FormKey, TableKey.FromNumber(form.Round)) { [nameof(RoundRow.Outcome)] = outcome, [nameof(RoundRow.DecidedAt)] = at };
        if (form.RoundTag.Length > 0 && await tables.TryMergeAsync(TableNames.Rounds, columns, new ETag(form.RoundTag), cancellation)) return true;
        var round = await _rounds.FindAsync(form.FormKey, form.Round, cancellation);
        return round is not null && (round.Outcome == outcome || await _rounds.TryCloseAsync(round, outcome, cancellation));
    }

    private async Task SetStatusAsync(WrittenForm form, string status, DateTimeOffset at, CancellationToken cancellation)
    {
        var columns = new TableEntity(form.Year, form.FormKey) { [nameof(EvaluationRow.Status)] = status, [nameof(EvaluationRow.ClosedAt)] = at };
        if (form.Tag.Length > 0 && await tables.TryMergeAsync(TableNames.Evaluations, columns, new ETag(form.Tag), cancellation)) return;
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation);
        // Another round has the row's place, or this one was closed by an earlier delivery.
        if (row is null || row.Round != form.Round || row.Status != FormStatus.Reading) return;
        if (!await tables.TryMergeAsync(TableNames.Evaluations, columns, row.ETag, cancellation))
            throw new InvalidOperationException($"The evaluation of form {form.FormKey} changes while it is closed.");
    }
}
