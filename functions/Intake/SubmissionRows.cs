using Azure;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Intake;

/// <summary>The rows of <c>submissions</c>: the memory of what was uploaded and how far it came.</summary>
public sealed class SubmissionRows(ResultTables tables)
{
    private const int MaxTries = 10;

    /// <summary>What storage counts the time of an upload in.</summary>
    private static readonly TimeSpan StorageTick = TimeSpan.FromSeconds(1);

    /// <summary>A submission's row, or null.</summary>
    public Task<SubmissionRow?> FindAsync(string unit, string id, CancellationToken cancellation) =>
        tables.FindAsync<SubmissionRow>(TableNames.Submissions, TableKey.FromText(unit), id, cancellation);

    /// <summary>Whether an upload is its path's current one.</summary>
    public async Task<bool> IsCurrentAsync(Submission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var pointer = await tables.FindAsync<CurrentSubmissionRow>(
            TableNames.Submissions, TableKey.FromText(submission.Unit), CurrentSubmissionRow.RowKeyOf(submission.Path), cancellation);
        return pointer?.CurrentSubmission == submission.Id;
    }

    /// <summary>
    /// Puts an upload in its place among those of its path, by its time. Storage counts whole seconds: of two uploads within
    /// one, that is the later whose blob is in its place, and its time becomes the next after the other's.
    /// </summary>
    /// <param name="row">The upload's row, with its Last-Modified.</param>
    /// <param name="isInPlace">Whether the path's blob is this upload now.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Whether no upload is later that has been registered already.</returns>
    public async Task<bool> OrderAsync(SubmissionRow row, Func<Task<bool>> isInPlace, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(isInPlace);
        var pointer = await tables.FindAsync<CurrentSubmissionRow>(TableNames.Submissions, row.PartitionKey, CurrentSubmissionRow.RowKeyOf(row.Path), cancellation);
        return pointer is null || await OrderAsync(row, pointer, isInPlace);
    }

    /// <summary>Registers an upload, and makes it its path's current one unless that is newer or says the same.</summary>
    /// <param name="row">The upload's row; its time is set as <see cref="OrderAsync(SubmissionRow, Func{Task{bool}}, CancellationToken)"/> does.</param>
    /// <param name="keep">Keeps the upload's bytes; called before the row is added, so that a row always has its bytes.</param>
    /// <param name="isInPlace">Whether the path's blob is this upload now.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<Registration> RegisterAsync(SubmissionRow row, Func<Task> keep, Func<Task<bool>> isInPlace, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(keep);
        if (await tables.FindAsync<SubmissionRow>(TableNames.Submissions, row.PartitionKey, row.RowKey, cancellation) is { } known)
        {
            row.UploadedAt = known.UploadedAt;
            return known is { Status: SubmissionStatus.Reading, ClaimedBy: null } ? Registration.New : Registration.Known;
        }

        var pointerKey = CurrentSubmissionRow.RowKeyOf(row.Path);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var pointer = await tables.FindAsync<CurrentSubmissionRow>(TableNames.Submissions, row.PartitionKey, pointerKey, cancellation);
            if (pointer is not null && pointer.CurrentSubmission != row.RowKey && await SaysTheSameAsync(pointer, row, cancellation))
            {
                await RememberAsync(pointer, row.RowKey, cancellation);
                return Registration.Known;
            }

            if (pointer is not null && !await OrderAsync(row, pointer, isInPlace))
            {
                row.Status = SubmissionStatus.Superseded;
                row.CompletedAt = row.ReceivedAt;
                await tables.TryAddAsync(TableNames.Submissions, row, cancellation);
                return Registration.Outdated;
            }

            if (!await PointAsync(pointer, pointerKey, row, cancellation)) continue;
            await keep();
            await tables.TryAddAsync(TableNames.Submissions, row, cancellation);
            return Registration.New;
        }

        throw new InvalidOperationException("The pointer of a path changes faster than it can be followed; the upload is tried again.");
    }

    /// <summary>
    /// Forgets what the current uploads of a unit folder said: one that says it again is taken in once more. The same upload
    /// delivered again still starts nothing.
    /// </summary>
    public async Task ForgetContentsAsync(string unit, CancellationToken cancellation)
    {
        await foreach (var pointer in PointersAsync(unit, cancellation)) await ForgetContentAsync(pointer, cancellation);
    }

    /// <summary>The paths that a unit folder has uploaded to.</summary>
    public IAsyncEnumerable<string> PathsAsync(string unit, CancellationToken cancellation) => PointersAsync(unit, cancellation).Select(pointer => pointer.Path);

    private AsyncPageable<CurrentSubmissionRow> PointersAsync(string unit, CancellationToken cancellation)
    {
        var partition = TableKey.FromText(unit);
        var end = CurrentSubmissionRow.RowKeyPrefix[..^1] + (char)(CurrentSubmissionRow.RowKeyPrefix[^1] + 1);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {CurrentSubmissionRow.RowKeyPrefix} and RowKey lt {end}");
        return tables[TableNames.Submissions].QueryAsync<CurrentSubmissionRow>(filter, cancellationToken: cancellation);
    }

    private async Task ForgetContentAsync(CurrentSubmissionRow pointer, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (pointer.ContentHash is null) return;
            pointer.ContentHash = null;
            if (await tables.TryReplaceAsync(TableNames.Submissions, pointer, cancellation)) return;
            // A newer upload may have been read before this and say what it says in vain as well.
            if (await tables.FindAsync<CurrentSubmissionRow>(TableNames.Submissions, pointer.PartitionKey, pointer.RowKey, cancellation) is not { } now) return;
            pointer = now;
        }

        throw new InvalidOperationException("The pointer of a path changes faster than it can be followed.");
    }

    /// <summary>
    /// Claims a submission for an orchestration; null where it is done or another one has it. The same one may claim again.
    /// </summary>
    public async Task<SubmissionRow?> ClaimAsync(Submission submission, string instance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await FindAsync(submission.Unit, submission.Id, cancellation);
            if (row is not { Status: SubmissionStatus.Reading }) return null;
            if (row.ClaimedBy is not null) return row.ClaimedBy == instance ? row : null;
            row.ClaimedBy = instance;
            if (await tables.TryReplaceAsync(TableNames.Submissions, row, cancellation)) return row;
        }

        throw new InvalidOperationException($"Submission {submission.Id} cannot be claimed: its row keeps changing.");
    }

    /// <summary>Writes a row back.</summary>
    public Task SaveAsync(SubmissionRow row, CancellationToken cancellation) =>
        tables[TableNames.Submissions].UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);

    private static async Task<bool> OrderAsync(SubmissionRow row, CurrentSubmissionRow pointer, Func<Task<bool>> isInPlace)
    {
        // An earlier try has put it there.
        if (pointer.CurrentSubmission == row.RowKey) row.UploadedAt = pointer.UploadedAt;
        else if (pointer.UploadedAt - row.UploadedAt is var ahead && ahead >= TimeSpan.Zero)
        {
            if (ahead >= StorageTick || !await isInPlace()) return false;
            row.UploadedAt = pointer.UploadedAt.AddTicks(1);
        }

        return true;
    }

    private async Task<bool> SaysTheSameAsync(CurrentSubmissionRow pointer, SubmissionRow row, CancellationToken cancellation)
    {
        if (row.ContentHash is null || pointer.ContentHash != row.ContentHash) return false;
        var current = await tables.FindAsync<SubmissionRow>(TableNames.Submissions, row.PartitionKey, pointer.CurrentSubmission, cancellation);
        return current is not null && !SubmissionStatus.IsIncomplete(current);
    }

    /// <summary>Remembers an upload that starts nothing: whoever looks for uploads nobody took in must not take it for one.</summary>
    private async Task RememberAsync(CurrentSubmissionRow pointer, string same, CancellationToken cancellation)
    {
        if (pointer.SameUpload == same) return;
        pointer.SameUpload = same;
        // Where the pointer has moved meanwhile, the upload is compared with its new target the next time it is met.
        await tables.TryReplaceAsync(TableNames.Submissions, pointer, cancellation);
    }

    private Task<bool> PointAsync(CurrentSubmissionRow? pointer, string pointerKey, SubmissionRow row, CancellationToken cancellation)
    {
        if (pointer is not null && pointer.CurrentSubmission == row.RowKey) return Task.FromResult(true);
        var next = new CurrentSubmissionRow
        {
            PartitionKey = row.PartitionKey,
            RowKey = pointerKey,
            Path = row.Path,
            CurrentSubmission = row.RowKey,
            ContentHash = row.ContentHash,
            UploadedAt = row.UploadedAt,
            ETag = pointer?.ETag ?? default,
        };
        return pointer is null
            ? tables.TryAddAsync(TableNames.Submissions, next, cancellation)
            : tables.TryReplaceAsync(TableNames.Submissions, next, cancellation);
    }
}
