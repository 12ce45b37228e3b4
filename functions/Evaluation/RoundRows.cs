using Azure.Data.Tables;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>
/// The rows of <c>rounds</c>. Inserting one claims its number, and setting its outcome closes it: whoever sets it first
/// has decided, so a resubmission and a decision at the same moment cannot both win.
/// </summary>
internal sealed class RoundRows(ResultTables tables, TimeProvider time)
{
    private const int MaxTries = 10;
    private const int KeysOnly = 2;

    // A submission that died in mid-form is given this long before another one may write over it.
    private static readonly TimeSpan TakeOverAfter = TimeSpan.FromMinutes(10);

    private readonly SubmissionRows _submissions = new(tables);

    /// <summary>Claims the next round of a form, or says why it gets none.</summary>
    /// <param name="row">The round as it would be; its number is set here.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="RoundInProgressException">Another submission is writing this form at this moment.</exception>
    public async Task<RoundClaim> ClaimAsync(RoundRow row, CancellationToken cancellation)
    {
        var file = row.FiledIn ?? throw new ArgumentException("The round does not say which file it came with.", nameof(row));
        if (await TryAddAsync(row, 1, cancellation)) return new RoundClaim(FormDisposition.Written, row, First: true);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var rounds = await OfFormAsync(row.FormKey, cancellation);
            var latest = rounds[^1];
            var isOwner = OwnerOf(rounds) == row.UnitFolder;
            if (rounds.LastOrDefault(round => round.SubmissionId == row.SubmissionId && round.FormNumber == row.FormNumber) is { } own && !IsReadAnew(own, row, latest))
            {
                if (!isOwner && !own.IsFinal && await IsWrittenAsync(own, cancellation)) return new RoundClaim(FormDisposition.Moved, own, First: false);
                return new RoundClaim(own == latest && own.Outcome != FormStatus.Superseded ? FormDisposition.Written : FormDisposition.Outdated, own, First: false, Before: rounds.Find(round => round.Round == own.Round - 1));
            }

            if (!isOwner) return new RoundClaim(HasOwned(rounds, row.UnitFolder) ? FormDisposition.Moved : FormDisposition.Foreign, latest, First: false);
            if (latest.UploadedAt > row.UploadedAt) return new RoundClaim(FormDisposition.Outdated, latest, First: false);
            if (latest.SupersededBy is { } left && await IsNewerOfFileAsync(left, row, file, cancellation)) return new RoundClaim(FormDisposition.Outdated, latest, First: false);
            var status = latest.EndedAs ?? latest.Outcome ?? await StatusAsync(latest, cancellation);
            // An open round of the folder that had the form before answers to that folder, and leaves out its people alone.
            if (status is not (null or FormStatus.Superseded) && latest.ContentHash == row.ContentHash && (latest.Outcome is not null || latest.UnitFolder == row.UnitFolder))
            {
                if (!await TryFileAgainAsync(latest, row, file, cancellation)) continue;
                return new RoundClaim(FormDisposition.Unchanged, latest, First: false, status);
            }

            if (latest.IsFinal)
                return new RoundClaim(FormDisposition.Closed, latest, First: false);
            if (status is null && await IsBeingWrittenAsync(latest, row, cancellation)) throw new RoundInProgressException(latest.FormKey, latest.Round);
            if (latest.Outcome is null && !await TryCloseAsync(latest, FormStatus.Superseded, cancellation)) continue;
            row.FiledIn = FormFiles.With(await FilesOfAsync(latest, cancellation), file);
            if (await TryAddAsync(row, latest.Round + 1, cancellation)) return new RoundClaim(FormDisposition.Written, row, First: false, Before: latest);
        }

        throw new InvalidOperationException($"No round of form {row.FormKey} can be claimed: its rounds keep changing.");
    }

    /// <summary>Claims the round after a closed one, for a form that is opened again.</summary>
    /// <param name="closed">The closed round.</param>
    /// <param name="row">The round as it would be; its number is set here.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The round that has the number, where it is about the same: an earlier try may have claimed it; null where it is about something else.</returns>
    public async Task<RoundRow?> ClaimAfterAsync(RoundRow closed, RoundRow row, CancellationToken cancellation)
    {
        if (await TryAddAsync(row, closed.Round + 1, cancellation)) return row;
        var there = await FindAsync(closed.FormKey, closed.Round + 1, cancellation);
        return there?.ContentHash == row.ContentHash && there.SubmissionId == row.SubmissionId ? there : null;
    }

    /// <summary>The latest round of a form; null where there is none.</summary>
    public async Task<RoundRow?> LatestAsync(string formKey, CancellationToken cancellation) => (await OfFormAsync(formKey, cancellation)).LastOrDefault();

    /// <summary>The unit folder that may file a form; null where there is no such form.</summary>
    public async Task<string?> OwnerAsync(string formKey, CancellationToken cancellation) =>
        await OfFormAsync(formKey, cancellation) is { Count: > 0 } rounds ? OwnerOf(rounds) : null;

    /// <summary>Makes a unit folder the owner of a form; returns the round in which it did.</summary>
    public async Task<int> MoveAsync(string formKey, string unitFolder, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var latest = await LatestAsync(formKey, cancellation) ?? throw new InvalidOperationException($"Form {formKey} has no round.");
            var columns = new TableEntity(latest.PartitionKey, latest.RowKey) { [nameof(RoundRow.MovedTo)] = unitFolder };
            if (await tables.TryMergeAsync(TableNames.Rounds, columns, latest.ETag, cancellation)) return latest.Round;
        }

        throw new InvalidOperationException($"Form {formKey} cannot be moved: its rounds keep changing.");
    }

    /// <summary>
    /// Takes a form out of a file whose newer upload holds it no more. Where that was the last file that held it, the upload
    /// may supersede it.
    /// </summary>
    /// <param name="formKey">The form.</param>
    /// <param name="submission">The upload that does not hold it.</param>
    /// <param name="supersedes">Whether it is to supersede a form that is back with its unit.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<FormLeaving> LeaveAsync(string formKey, Submission submission, bool supersedes, CancellationToken cancellation)
    {
        var file = FormFiles.NameOf(submission.Unit, submission.Path);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var rounds = await OfFormAsync(formKey, cancellation);
            if (rounds.Count == 0 || OwnerOf(rounds) != submission.Unit) return FormLeaving.Elsewhere;
            var latest = rounds[^1];
            // An earlier try may not have come to what follows.
            if (latest.SupersededBy is not null) return new FormLeaving(IsElsewhere: false, latest);
            if (await FilesOfAsync(latest, cancellation) is not { } files) return FormLeaving.Stays;
            var others = FormFiles.Without(files, file);
            // A newer upload of the file says so itself, by what it holds and what it does not.
            if ((latest.FiledAgainAt ?? latest.UploadedAt) > submission.UploadedAt && !await _submissions.IsCurrentAsync(submission, cancellation))
                return others.Length > 0 ? FormLeaving.Elsewhere : FormLeaving.Stays;
            var superseded = others.Length == 0 && supersedes && latest is { Outcome: FormStatus.Returned, VoidedAt: null };
            var columns = new TableEntity(latest.PartitionKey, latest.RowKey) { [nameof(RoundRow.FiledIn)] = others };
            if (superseded) columns[nameof(RoundRow.SupersededBy)] = latest.SupersededBy = submission.Id;
            if ((superseded || others != latest.FiledIn) && !await tables.TryMergeAsync(TableNames.Rounds, columns, latest.ETag, cancellation)) continue;
            return others.Length > 0 ? FormLeaving.Elsewhere : superseded ? new FormLeaving(IsElsewhere: false, latest) : FormLeaving.Stays;
        }

        throw new InvalidOperationException($"Form {formKey} cannot be taken out of a file: its rounds keep changing.");
    }

    /// <summary>Voids a form that is back with its unit, in the round in which it is.</summary>
    /// <param name="formKey">The form.</param>
    /// <param name="number">The round.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The voided round, also where an earlier try voided it; null where the form was corrected or superseded before.</returns>
    public async Task<RoundRow?> VoidAsync(string formKey, int number, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var rounds = await OfFormAsync(formKey, cancellation);
            // It may have been filed again since.
            if (rounds.Find(round => round.Round == number && round.VoidedAt is not null) is { } voided) return voided;
            if (rounds[^1] is not { Outcome: FormStatus.Returned, SupersededBy: null } latest || latest.Round != number) return null;
            latest.VoidedAt = time.GetUtcNow();
            var columns = new TableEntity(latest.PartitionKey, latest.RowKey) { [nameof(RoundRow.VoidedAt)] = latest.VoidedAt };
            if (await tables.TryMergeAsync(TableNames.Rounds, columns, latest.ETag, cancellation)) return latest;
        }

        throw new InvalidOperationException($"Form {formKey} cannot be voided: its rounds keep changing.");
    }

    /// <summary>A round, or null.</summary>
    public Task<RoundRow?> FindAsync(string formKey, int round, CancellationToken cancellation) =>
        tables.FindAsync<RoundRow>(TableNames.Rounds, formKey, TableKey.FromNumber(round), cancellation);

    /// <summary>Sets the outcome of an open round, with the reviewed score that it has; false where it has another outcome by now.</summary>
    public async Task<bool> TryCloseAsync(RoundRow round, string outcome, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (round.Outcome is not null) return round.Outcome == outcome;
            var at = time.GetUtcNow();
            var columns = new TableEntity(round.PartitionKey, round.RowKey) { [nameof(RoundRow.Outcome)] = outcome, [nameof(RoundRow.DecidedAt)] = at };
            if (round.ReviewedScoreHundredths is { } reviewed) columns[nameof(RoundRow.ReviewedScoreHundredths)] = reviewed;
            if (await tables.TryMergeAsync(TableNames.Rounds, columns, round.ETag, cancellation))
            {
                (round.Outcome, round.DecidedAt) = (outcome, at);
                return true;
            }

            // The answer of a first try was lost, or another column was written: what counts is the outcome that stands.
            if (await FindAsync(round.FormKey, round.Round, cancellation) is not { } there) return false;
            (round.Outcome, round.DecidedAt, round.ETag) = (there.Outcome, there.DecidedAt, there.ETag);
        }

        throw new InvalidOperationException($"Round {round.Round} of form {round.FormKey} cannot be closed: its row keeps changing.");
    }

    /// <summary>Whose a form is: the folder that filed it first, unless an operator gave it to another one.</summary>
    private static string OwnerOf(List<RoundRow> rounds) => rounds.LastOrDefault(round => round.MovedTo is not null)?.MovedTo ?? rounds[0].UnitFolder;

    /// <summary>Whether a form was a folder's that is not its owner any more.</summary>
    private static bool HasOwned(List<RoundRow> rounds, string unitFolder) => rounds.Exists(round => round.UnitFolder == unitFolder || round.MovedTo == unitFolder);

    /// <summary>Whether a submission is a newer upload of the file that a round would come with.</summary>
    private async Task<bool> IsNewerOfFileAsync(string submission, RoundRow row, string file, CancellationToken cancellation)
    {
        var there = await _submissions.FindAsync(row.UnitFolder, submission, cancellation);
        return there is not null && there.UploadedAt > row.UploadedAt && FormFiles.NameOf(there.UnitFolder, there.Path) == file;
    }

    /// <summary>Remembers that a file says the same as a round; false where the round has changed meanwhile.</summary>
    private async Task<bool> TryFileAgainAsync(RoundRow round, RoundRow row, string file, CancellationToken cancellation)
    {
        var columns = new TableEntity(round.PartitionKey, round.RowKey);
        if (await FilesOfAsync(round, cancellation) is { } files && !FormFiles.Holds(files, file)) columns[nameof(RoundRow.FiledIn)] = FormFiles.With(files, file);
        // An upload between that one and this one, which does not hold the form and is looked at late, must not supersede it.
        if (round.Outcome == FormStatus.Returned && row.UploadedAt > (round.FiledAgainAt ?? round.UploadedAt)) columns[nameof(RoundRow.FiledAgainAt)] = row.UploadedAt;
        return columns.Count == KeysOnly || await tables.TryMergeAsync(TableNames.Rounds, columns, round.ETag, cancellation);
    }

    /// <summary>The files that hold a round's form; of a round of an earlier version of the app the one it came with, and null where that is not known.</summary>
    private async Task<string?> FilesOfAsync(RoundRow round, CancellationToken cancellation) =>
        round.FiledIn ?? (await _submissions.FindAsync(round.UnitFolder, round.SubmissionId, cancellation) is { } submission ? FormFiles.NameOf(submission.UnitFolder, submission.Path) : null);

    private Task<bool> TryAddAsync(RoundRow row, int round, CancellationToken cancellation)
    {
        row.Round = round;
        row.RowKey = TableKey.FromNumber(round);
        return tables.TryAddAsync(TableNames.Rounds, row, cancellation);
    }

    private async Task<List<RoundRow>> OfFormAsync(string formKey, CancellationToken cancellation)
    {
        var rounds = new List<RoundRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {formKey}");
        await foreach (var round in tables[TableNames.Rounds].QueryAsync<RoundRow>(filter, cancellationToken: cancellation)) rounds.Add(round);
        return rounds;
    }

    /// <summary>The status of an open round; null where its rows are not all there: that of <c>evaluations</c> is the last.</summary>
    private async Task<string?> StatusAsync(RoundRow latest, CancellationToken cancellation)
    {
        var partition = EvaluationRow.PartitionOf(latest.FiscalYear);
        var current = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, partition, latest.FormKey, cancellation);
        return current is not null && current.Round >= latest.Round ? current.Status : null;
    }

    /// <summary>Whether all rows of a round are there.</summary>
    private async Task<bool> IsWrittenAsync(RoundRow round, CancellationToken cancellation) => round.Outcome is not null || await StatusAsync(round, cancellation) is not null;

    /// <summary>Whether a file that is taken through again says something else of the form than the current round, which came with it: what is read has changed with the app or its limits.</summary>
    private static bool IsReadAnew(RoundRow own, RoundRow row, RoundRow latest) =>
        own == latest && own.Outcome != FormStatus.Superseded && own.ContentHash != row.ContentHash;

    /// <summary>Whether the rows of an unwritten round may still be coming: taking its place then would mix the rows of both.</summary>
    private async Task<bool> IsBeingWrittenAsync(RoundRow latest, RoundRow row, CancellationToken cancellation)
    {
        // What one submission writes of a form it writes one after the other.
        if (latest.SubmissionId == row.SubmissionId || time.GetUtcNow() - latest.EvaluatedAt > TakeOverAfter) return false;
        var writer = await _submissions.FindAsync(latest.UnitFolder, latest.SubmissionId, cancellation);
        return writer is { Status: SubmissionStatus.Reading };
    }
}
