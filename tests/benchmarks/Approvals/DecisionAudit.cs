using System.Diagnostics;
using Azure.Data.Tables;
using PerfEval.Cli.Approvals;
using PerfEval.Cli.Storage;
using PerfEval.Functions;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>Holds what approvers were told against what stands in the tables.</summary>
/// <param name="storage">The instance's storage.</param>
internal sealed class DecisionAudit(InstanceStorage storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Waits until no form but these waits, for some minutes.</summary>
    /// <param name="others">How many others wait.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WaitUntilClosedAsync(int others, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var filter = TableClient.CreateQueryFilter($"Status eq {FormStatus.Waiting}");
        while (watch.Elapsed < Patience)
        {
            var waiting = await storage.Tables.GetTableClient(TableNames.Evaluations)
                .QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation).CountAsync(cancellation);
            if (waiting <= others) return;
            await Task.Delay(Look, cancellation);
        }
    }

    /// <summary>Compares.</summary>
    /// <param name="said">What approvers sent, and whether it was answered as recorded.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many recorded decisions are lost, how many stand beyond the one of a form, and when the last form was closed.</returns>
    /// <exception cref="InvalidOperationException">The chain of the audit trail does not hold.</exception>
    public async Task<(int Lost, int Doubled, DateTimeOffset ClosedAt)> CheckAsync(IReadOnlyList<SaidDecision> said, CancellationToken cancellation)
    {
        var rows = await storage.Tables.GetTableClient(TableNames.Evaluations).QueryAsync<EvaluationRow>(cancellationToken: cancellation)
            .ToDictionaryAsync(row => row.FormKey, StringComparer.Ordinal, cancellation);
        var forms = said.GroupBy(decision => decision.FormKey, StringComparer.Ordinal).ToDictionary(form => form.Key, form => form.ToList(), StringComparer.Ordinal);
        var (lost, doubled, audited) = (0, 0, 0);
        await foreach (var (formKey, trail, rounds) in new TrailReader(storage.Tables).ReadAsync(cancellation))
        {
            if (AuditCheck.FirstFault(formKey, trail, rounds) is { } fault) throw new InvalidOperationException($"The audit trail of {formKey} does not hold: {fault.Kind}.");
            if (!forms.TryGetValue(formKey, out var decisions)) continue;
            audited++;
            var recorded = decisions.Where(decision => decision.IsRecorded).ToList();
            var decided = trail.Where(row => row.Event == ApprovalEvents.Decided).ToList();
            var stands = recorded.Count(decision => rows[formKey].Status == StatusOf(decision.Decision)
                && decided.Exists(row => row.Approver == decision.Approver && row.Decision == AppJson.Name(decision.Decision)));
            // A form for which nobody was told that theirs stands has lost one as well.
            lost += Math.Max(1, recorded.Count) - stands;
            doubled += Math.Max(0, recorded.Count - 1) + Math.Max(0, decided.Count - 1);
        }

        return (lost + forms.Count - audited, doubled, forms.Keys.Max(formKey => rows[formKey].Timestamp!.Value));
    }

    private static string StatusOf(Decision decision) => decision == Decision.Approve ? FormStatus.Approved : FormStatus.Rejected;
}
