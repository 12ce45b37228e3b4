using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>Adds to the audit trail of a form. Nothing ever changes or removes an entry.</summary>
public sealed class AuditTrail(ResultTables tables, TimeProvider time)
{
    private const int MaxTries = 20;

    /// <summary>Adds entries in order; those whose event is recorded already are left out.</summary>
    /// <param name="formKey">The form.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task AppendAsync(string formKey, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var at = time.GetUtcNow();
        // Most trails are empty when the first entry comes: then nothing need be read.
        if (entries is [var only] && only.Round == 1 && await TryAddAsync(Row(formKey, 1, only, "", at), cancellation)) return;
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var trail = await OfFormAsync(formKey, cancellation);
            var known = trail.Select(row => row.EventId).ToHashSet(StringComparer.Ordinal);
            var last = trail.Count == 0 ? null : trail[^1];
            var added = true;
            foreach (var entry in entries.Where(entry => !known.Contains(entry.EventId)))
            {
                var row = Row(formKey, (last?.Sequence ?? 0) + 1, entry, last?.Hash ?? "", at);
                added = await TryAddAsync(row, cancellation);
                if (!added) break;
                last = row;
            }

            if (added) return;
        }

        throw new InvalidOperationException($"The audit trail of form {formKey} grows faster than it can be added to.");
    }

    /// <summary>A form's entries, in order.</summary>
    public async Task<IReadOnlyList<ApprovalRow>> OfFormAsync(string formKey, CancellationToken cancellation)
    {
        var rows = new List<ApprovalRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {formKey}");
        await foreach (var row in tables[TableNames.Approvals].QueryAsync<ApprovalRow>(filter, cancellationToken: cancellation)) rows.Add(row);
        return rows;
    }

    private Task<bool> TryAddAsync(ApprovalRow row, CancellationToken cancellation) => tables.TryAddAsync(TableNames.Approvals, row, cancellation);

    private static ApprovalRow Row(string formKey, int sequence, AuditEntry entry, string previousHash, DateTimeOffset at)
    {
        var row = new ApprovalRow
        {
            PartitionKey = formKey,
            RowKey = TableKey.FromNumber(sequence),
            FormKey = formKey,
            Sequence = sequence,
            EventId = entry.EventId,
            Round = entry.Round,
            Step = entry.Step,
            Approver = entry.Approver,
            Event = entry.Event,
            Decision = entry.Decision is { } decision ? AppJson.Name(decision) : null,
            Comment = entry.Comment,
            ReviewedRow = entry.ReviewedRow,
            ReviewedScoreHundredths = Fixed.Hundredths(entry.ReviewedScore),
            ChangeRow = entry.ChangeRow,
            ChangeField = entry.ChangeField,
            ForApprover = entry.ForApprover,
            At = at,
            PreviousHash = previousHash,
        };
        row.Hash = AuditHash.Of(row);
        return row;
    }
}
