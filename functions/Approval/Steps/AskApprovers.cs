using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Asks the approvers of a step: the audit trail, and their inbox.</summary>
public sealed class AskApprovers(
    ResultTables tables, RecentEvaluations recent, AuditTrail audit, WorkCalendar calendar, ILogger<AskApprovers> logger)
{
    private const int MaxTries = 10;

    /// <summary>Asks, unless the round is not the form's open one any more.</summary>
    [Function(nameof(AskApprovers))]
    public async Task<Asked> RunAsync([ActivityTrigger] AskRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var dueAt = calendar.DueAfter(request.AskedAt, request.DueDays);
        if (await WaitAtStepAsync(request, cancellation) is not { } evaluation) return new Asked(false, dueAt);

        ImmutableArray<AuditEntry> entries = [.. request.Approvers.Select(approver => Entry(request, approver))];
        await audit.AppendAsync(request.Form.FormKey, entries, cancellation);
        foreach (var approver in request.Approvers)
            await tables[TableNames.Inbox].UpsertEntityAsync(Row(request, approver, dueAt, evaluation), TableUpdateMode.Replace, cancellation);
        Log.StepAsked(logger, request.Form.FormKey, request.Form.Round, request.Step);
        return new Asked(true, dueAt);
    }

    /// <summary>Marks the form as waiting at the step; null where another round has its place.</summary>
    private async Task<EvaluationRow?> WaitAtStepAsync(AskRequest request, CancellationToken cancellation)
    {
        var columns = new TableEntity(request.Form.Year, request.Form.FormKey)
        {
            [nameof(EvaluationRow.Status)] = FormStatus.Waiting,
            [nameof(EvaluationRow.CurrentStep)] = request.Step,
        };
        if (recent.Take(request.Form) is { Status: FormStatus.Reading } written && await tables.TryMergeAsync(TableNames.Evaluations, columns, written.ETag, cancellation)) return written;
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, request.Form.Year, request.Form.FormKey, cancellation);
            if (row is null || row.Round != request.Form.Round || row.Status is not (FormStatus.Reading or FormStatus.Waiting)) return null;
            if (row.Status == FormStatus.Waiting && row.CurrentStep == request.Step) return row;
            if (await tables.TryMergeAsync(TableNames.Evaluations, columns, row.ETag, cancellation)) return row;
        }

        throw new InvalidOperationException($"The evaluation of form {request.Form.FormKey} keeps changing.");
    }

    private static AuditEntry Entry(AskRequest request, string approver) => new()
    {
        EventId = $"{(request.Escalated ? ApprovalEvents.Escalated : ApprovalEvents.Asked)}-{request.StepInstance}-{approver}",
        Round = request.Form.Round,
        Event = request.Escalated ? ApprovalEvents.Escalated : ApprovalEvents.Asked,
        Step = request.Step,
        Approver = approver,
    };

    // The inbox shows many forms at once: what it shows of each stands in its own row.
    private InboxRow Row(AskRequest request, string approver, DateTime dueAt, EvaluationRow evaluation) => new()
    {
        PartitionKey = TableKey.FromText(approver),
        RowKey = InboxRow.RowKeyOf(calendar.DayOf(dueAt), request.Form.FormKey),
        Approver = approver,
        FormKey = request.Form.FormKey,
        Year = request.Form.Year,
        Round = request.Form.Round,
        Step = request.Step,
        StepInstance = request.StepInstance,
        DueAt = dueAt,
        Escalated = request.Escalated,
        ProjectCode = evaluation.ProjectCode,
        ProjectName = evaluation.ProjectName,
        ImplementingUnit = evaluation.ImplementingUnit,
        Risk = evaluation.Risk,
        Errors = evaluation.Errors,
        Warnings = evaluation.Warnings,
        Notes = evaluation.Notes,
        DoubtfulCells = evaluation.DoubtfulCells,
        SelfScoreHundredths = evaluation.SelfScoreHundredths,
        RecomputedScoreHundredths = evaluation.RecomputedScoreHundredths,
        News = request.Escalated ? InboxNews.Escalated(request.StepInstance) : InboxNews.Asked(request.StepInstance),
    };
}
