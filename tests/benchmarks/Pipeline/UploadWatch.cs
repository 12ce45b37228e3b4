using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>Uploads files and watches, in Azurite's log alone, what the host does with each: looking itself would be counted.</summary>
/// <param name="storage">The instance's storage.</param>
/// <param name="log">Azurite's log.</param>
internal sealed class UploadWatch(InstanceStorage storage, LogTail log)
{
    private const string Path = "submission.txt";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private int _uploads;

    /// <summary>Uploads a file to a unit folder of its own and waits until nothing goes further without a person.</summary>
    /// <exception cref="InvalidOperationException">The host did not come to an end with all forms.</exception>
    public async Task<WatchedUpload> RunAsync(byte[] file, int forms, CancellationToken cancellation)
    {
        var unit = string.Create(CultureInfo.InvariantCulture, $"unit-{++_uploads}");
        log.Clear();
        await storage.Blobs.GetBlobContainerClient(StorageNames.Reports).GetBlobClient($"{unit}/{Path}").UploadAsync(new BinaryData(file), cancellation);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            await Task.Delay(Look, cancellation);
            var requests = RequestsFor(unit, log.Lines());
            if (requests.Count == 0 || Stopwatch.GetElapsedTime(requests[^1].At) < Quiet) continue;
            if (requests.FirstOrDefault(request => request.IsWrite && request.Resource.EndsWith("/source", StringComparison.Ordinal)) is not { } kept) break;
            var submission = kept.Resource.Split('/')[1];
            // Seen only after the log was quiet and read, so that this question is not counted.
            await RequireAtRestAsync(unit, submission, forms, cancellation);
            var last = requests.Last(request => request.IsWrite && !IsBlob(request));
            return new WatchedUpload(forms, submission, unit, requests, Stopwatch.GetElapsedTime(requests[0].At, last.At), last.Spent - requests[0].Spent);
        }

        throw new InvalidOperationException($"The host has not taken an upload of {forms} forms through.");
    }

    /// <summary>Whether a request is about a blob, not a row.</summary>
    public static bool IsBlob(LogLine request) => StorageNames.Containers.Any(container => request.Resource.StartsWith(container + "/", StringComparison.Ordinal));

    /// <summary>The host's requests for an upload, from the listing that showed it; what it asks while idle is left out.</summary>
    private static List<LogLine> RequestsFor(string unit, IReadOnlyList<LogLine> lines)
    {
        var blob = $"{StorageNames.Reports}/{unit}/{Path}";
        var touched = lines.ToList().FindIndex(line => line.Resource == blob && line.Method != "PUT");
        if (touched < 0) return [];
        var seen = lines.Take(touched).Last(line => line.Lists(StorageNames.Reports));
        return [seen, .. lines.Skip(touched).Where(line => !IsOfTimer(line))];
    }

    private static bool IsOfTimer(LogLine line) =>
        line.Lists(StorageNames.Reports) || line.Lists(StorageNames.Work) || line.Lists(StorageNames.Forms, "receipts-due/") || line.Lists(StorageNames.Forms, "notices/");

    private async Task RequireAtRestAsync(string unit, string submission, int forms, CancellationToken cancellation)
    {
        var row = (await storage.Tables.GetTableClient(TableNames.Submissions)
            .GetEntityAsync<SubmissionRow>(unit, submission, cancellationToken: cancellation)).Value;
        var evaluations = await storage.Tables.GetTableClient(TableNames.Evaluations)
            .QueryAsync<EvaluationRow>(TableClient.CreateQueryFilter($"SubmissionId eq {submission}"), cancellationToken: cancellation).ToListAsync(cancellation);
        var routed = evaluations.Count(evaluation => evaluation.Status is not FormStatus.Reading);
        if (row.Status != SubmissionStatus.Evaluated || routed != forms)
            throw new InvalidOperationException($"An upload of {forms} forms rests as {row.Status} with {routed} forms routed.");
    }
}
