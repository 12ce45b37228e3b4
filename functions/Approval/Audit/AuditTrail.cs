using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Audit;

/// <summary>Adds to the audit trail of a form. Nothing ever changes or removes an entry.</summary>
public sealed class AuditTrail(ResultTables tables, TimeProvider time)
{
    private const int MaxTries = 20;

    /// <summary>Adds entries in order, all of them or none up to a hundred; those whose event is recorded already are left out.</summary>
    /// <param name="formKey">The form.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The form's trail as it is then.</returns>
    public async Task<IReadOnlyList<ApprovalRow>> AppendAsync(string formKey, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var at = time.GetUtcNow();
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var trail = await OfFormAsync(formKey, cancellation);
            var known = trail.Select(row => row.EventId).ToHashSet(StringComparer.Ordinal);
            var rows = Rows(formKey, entries.Where(entry => !known.Contains(entry.EventId)), TrailEnd.Of(trail), at);
            if (await tables.TryAddAllAsync(TableNames.Approvals, rows, cancellation)) return [.. trail, .. rows];
        }

        throw new InvalidOperationException($"The audit trail of form {formKey} grows faster than it can be added to.");
    }

    /// <summary>Adds entries in order after an end at which none of them was in the trail: where that is its end still, nothing need be read.</summary>
    /// <param name="formKey">The form.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="end">The end; null where it is not known.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The form's trail as it is then: all of it, or what was added after the end.</returns>
    public async Task<IReadOnlyList<ApprovalRow>> AppendAsync(string formKey, IReadOnlyList<AuditEntry> entries, TrailEnd? end, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (end is not null && entries.Count > 0)
        {
            var rows = Rows(formKey, entries, end, time.GetUtcNow());
            if (await tables.TryAddAllAsync(TableNames.Approvals, rows, cancellation)) return rows;
        }

        return await AppendAsync(formKey, entries, cancellation);
    }

    /// <summary>A form's entries, in order.</summary>
    public async Task<IReadOnlyList<ApprovalRow>> OfFormAsync(string formKey, CancellationToken cancellation)
    {
        var rows = new List<ApprovalRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {formKey}");
        await foreach (var row in tables[TableNames.Approvals].QueryAsync<ApprovalRow>(filter, cancellationToken: cancellation)) rows.Add(row);
        return rows;
    }

    private static List<ApprovalRow> Rows(string formKey, IEnumerable<AuditEntry> entries, TrailEnd end, DateTimeOffset at)
    {
        var rows = new List<ApprovalRow>();
        foreach (var entry in entries)
        {
            var row = Row(formKey, end.Sequence + 1, entry, end.Hash, at);
            end = new TrailEnd(row.Sequence, row.Hash);
            rows.Add(row);
        }

        return rows;
    }

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
