using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Following;

/// <summary>Watches an upload's way through the app, from what it leaves in the storage.</summary>
/// <param name="instance">The instance that takes it through.</param>
internal sealed class SubmissionFollower(RunningInstance instance)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TableServiceClient _tables = instance.Storage.Tables;
    private readonly ReportUpload _uploads = new(instance.Storage.Blobs);

    /// <summary>Reports each change until the upload is at rest, or, where a later one has come over it, that one.</summary>
    /// <exception cref="CommandFailedException">The host ended, or nothing has moved for five minutes.</exception>
    public async IAsyncEnumerable<SubmissionProgress> FollowAsync(UploadedFile upload, [EnumeratorCancellation] CancellationToken cancellation)
    {
        SubmissionProgress? last = null;
        var still = Stopwatch.StartNew();
        while (last is not { IsAtRest: true })
        {
            if (await LookAsync(upload, cancellation) is { } now && !now.LooksLike(last))
            {
                still.Restart();
                yield return last = now;
                continue;
            }

            if (instance.State.Host is not { IsRunning: true }) throw Failure(Texts.HostDied);
            if (still.Elapsed > Patience) throw Failure(Texts.NothingMoves);
            await Task.Delay(Poll, cancellation);
        }
    }

    /// <summary>How far the upload has come; null while the app has not seen it.</summary>
    private async Task<SubmissionProgress?> LookAsync(UploadedFile upload, CancellationToken cancellation)
    {
        var unit = TableKey.FromText(upload.Unit);
        var submissions = _tables.GetTableClient(TableNames.Submissions);
        var pointer = await submissions.GetEntityIfExistsAsync<CurrentSubmissionRow>(
            unit, CurrentSubmissionRow.RowKeyOf(upload.Path), cancellationToken: cancellation);
        if (!pointer.HasValue || !await IsSeenAsync(upload, pointer.Value!, cancellation)) return null;
        var row = await submissions.GetEntityIfExistsAsync<SubmissionRow>(unit, pointer.Value!.CurrentSubmission, cancellationToken: cancellation);
        // The same bytes are taken in again where a part of them was not read the time before.
        if (!row.HasValue || (SubmissionStatus.IsIncomplete(row.Value!) && await IsAfterAsync(upload, pointer.Value!, row.Value!, cancellation))) return null;
        return await ProgressAsync(row.Value!, cancellation);
    }

    /// <summary>Whether an upload that the app has not met comes after the one that it has, which says the same.</summary>
    private async Task<bool> IsAfterAsync(UploadedFile upload, CurrentSubmissionRow current, SubmissionRow row, CancellationToken cancellation) =>
        !upload.IsTakenAs(current) && !upload.IsOvertakenBy(row) && !upload.IsBefore(current)
        && (await _uploads.StandingAsync(upload.Unit, upload.Path, cancellation))?.Submission != row.RowKey;

    /// <summary>Whether the app has seen an upload, or a later one in its place: which of two of one second is the later the blob itself says.</summary>
    private async Task<bool> IsSeenAsync(UploadedFile upload, CurrentSubmissionRow current, CancellationToken cancellation) =>
        upload.IsSeenIn(current)
        || (await _uploads.StandingAsync(upload.Unit, upload.Path, cancellation) is { } standing && standing.Submission != upload.Submission && standing.IsSeenIn(current));

    private async Task<SubmissionProgress> ProgressAsync(SubmissionRow row, CancellationToken cancellation)
    {
        var forms = await KeptFormsAsync(row.RowKey, cancellation);
        var routed = row.Status != SubmissionStatus.Reading;
        if (routed)
            foreach (var number in forms.Keys.ToArray()) forms[number] = forms[number] with { Stage = FormStage.Routed };
        var allRouted = true;
        var evaluations = await EvaluationsAsync(row.RowKey, cancellation);
        foreach (var form in evaluations)
        {
            var isRouted = form.Status != FormStatus.Reading;
            allRouted &= isRouted;
            forms[form.FormNumber] = new FormProgress(
                form.FormNumber, isRouted ? FormStage.Routed : FormStage.Written, form.ProjectName, isRouted ? form.Status : null);
        }

        var isOver = row.Status is SubmissionStatus.Failed or SubmissionStatus.Superseded;
        return new SubmissionProgress(row, [.. forms.Values], isOver || (routed && allRouted && await AreAskedAsync(evaluations, cancellation)));
    }

    /// <summary>Whether those whom forms wait for have been asked: a form says that it waits just before.</summary>
    private async Task<bool> AreAskedAsync(IReadOnlyCollection<EvaluationRow> forms, CancellationToken cancellation) => AreAsked(
        forms, await _tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(cancellationToken: cancellation).ToListAsync(cancellation));

    /// <summary>Whether every form that waits is in somebody's inbox.</summary>
    internal static bool AreAsked(IEnumerable<EvaluationRow> forms, IEnumerable<InboxRow> inbox)
    {
        var asked = inbox.Select(row => (row.FormKey, row.Round)).ToHashSet();
        return forms.All(form => form.Status != FormStatus.Waiting || asked.Contains((form.FormKey, form.Round)));
    }

    /// <summary>The forms of an upload that are their project's current round.</summary>
    private async Task<List<EvaluationRow>> EvaluationsAsync(string submission, CancellationToken cancellation) =>
        await _tables.GetTableClient(TableNames.Evaluations)
            .QueryAsync<EvaluationRow>(TableClient.CreateQueryFilter($"SubmissionId eq {submission}"), cancellationToken: cancellation)
            .ToListAsync(cancellation);

    private async Task<SortedDictionary<int, FormProgress>> KeptFormsAsync(string submission, CancellationToken cancellation)
    {
        var forms = new SortedDictionary<int, FormProgress>();
        var work = instance.Storage.Blobs.GetBlobContainerClient(StorageNames.Work);
        await foreach (var blob in work.GetBlobsAsync(new GetBlobsOptions { Prefix = submission + "/" }, cancellation))
        {
            var parts = blob.Name[(submission.Length + 1)..].Split('.');
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            var stage = parts.Length > 2 ? FormStage.Scored : FormStage.Read;
            if (!forms.TryGetValue(number, out var known) || known.Stage < stage) forms[number] = new FormProgress(number, stage, null, null);
        }

        return forms;
    }

    private CommandFailedException Failure(string text) => new(
        ExitCode.Unreachable, Speech.Format(text, instance.Folder.HostLog, Readiness.Tail(instance.Folder.HostLog)));
}
