using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>Writes that a form which was back with its unit is counted no more: in the audit trail, and in <c>evaluations</c>.</summary>
public sealed class FormEnding(ResultTables tables, AuditTrail audit, TimeProvider time, ILogger<FormEnding> logger)
{
    private const int MaxTries = 10;

    /// <summary>Writes it, first in the trail. Writing it twice writes it once.</summary>
    /// <param name="round">The round, whose row says so already.</param>
    /// <param name="status">What the form has become: <see cref="FormStatus.Superseded"/> or <see cref="FormStatus.Voided"/>.</param>
    /// <param name="comment">By what, or why.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task WriteAsync(RoundRow round, string status, string comment, CancellationToken cancellation)
    {
        await RecordAsync(round, status, comment, cancellation);
        await MarkAsync(round, status, cancellation);
    }

    /// <summary>Writes it in the trail alone, as <see cref="WriteAsync"/> does.</summary>
    public async Task RecordAsync(RoundRow round, string status, string comment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(round);
        var happened = status == FormStatus.Voided ? ApprovalEvents.Voided : ApprovalEvents.Superseded;
        var entry = new AuditEntry
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{happened}-{round.Round}"),
            Round = round.Round,
            Event = happened,
            Comment = comment,
        };
        await audit.AppendAsync(round.FormKey, [entry], cancellation);
    }

    /// <summary>Writes it in <c>evaluations</c> alone: last, since it says that all is done, so whoever finds it undone does the rest.</summary>
    public async Task MarkAsync(RoundRow round, string status, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(round);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, EvaluationRow.PartitionOf(round.FiscalYear), round.FormKey, cancellation);
            // A newer round has the row's place, or it was done by an earlier try.
            if (row is not { Status: FormStatus.Returned } || row.Round != round.Round) return;
            var columns = new TableEntity(row.PartitionKey, row.RowKey) { [nameof(EvaluationRow.Status)] = status, [nameof(EvaluationRow.ClosedAt)] = time.GetUtcNow() };
            if (!await tables.TryMergeAsync(TableNames.Evaluations, columns, row.ETag, cancellation)) continue;
            Log.FormClosed(logger, round.FormKey, round.Round, status);
            return;
        }

        throw new InvalidOperationException($"The evaluation of form {round.FormKey} keeps changing.");
    }
}
