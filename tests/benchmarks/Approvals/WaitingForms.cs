using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Benchmarks.Files;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>Files the copies of the sample and waits until their forms wait.</summary>
/// <param name="storage">The instance's storage.</param>
/// <param name="terminal">Where progress is said.</param>
internal sealed class WaitingForms(InstanceStorage storage, Terminal terminal)
{
    private const int CopiesOfFile = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Files them.</summary>
    /// <exception cref="InvalidOperationException">Not all come to wait.</exception>
    public async Task FileAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var files = 0;
        var reports = storage.Blobs.GetBlobContainerClient(StorageNames.Reports);
        for (var first = 1; first <= BenchUnits.Copies; first += CopiesOfFile)
        {
            var copies = Math.Min(CopiesOfFile, BenchUnits.Copies - first + 1);
            var name = string.Create(CultureInfo.InvariantCulture, $"unit-{++files}/submission.txt");
            await reports.GetBlobClient(name).UploadAsync(new BinaryData(SampleFile.Of(copies, first, BenchUnits.Of)), cancellation);
        }

        await UntilAsync(watch, () => CountAsync(TableNames.Submissions, TableClient.CreateQueryFilter($"Status eq {SubmissionStatus.Evaluated}"), cancellation), files, cancellation);
        await UntilAsync(watch, async () => (await AskedAsync(cancellation)).Count, BenchUnits.Copies * SampleFile.Forms, cancellation);
        terminal.Say(Speech.Format(Texts.BenchWaiting, BenchUnits.Copies * SampleFile.Forms, (int)watch.Elapsed.TotalSeconds));
    }

    private async Task<HashSet<string>> AskedAsync(CancellationToken cancellation) =>
        await storage.Tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(select: [nameof(InboxRow.FormKey)], cancellationToken: cancellation)
            .Select(row => row.FormKey).ToHashSetAsync(StringComparer.Ordinal, cancellation);

    private async Task<int> CountAsync(string table, string filter, CancellationToken cancellation) =>
        await storage.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation).CountAsync(cancellation);

    private static async Task UntilAsync(Stopwatch watch, Func<Task<int>> count, int expected, CancellationToken cancellation)
    {
        var seen = await count();
        while (seen < expected)
        {
            if (watch.Elapsed > Patience) throw new InvalidOperationException($"{seen} instead of {expected} after {watch.Elapsed}.");
            await Task.Delay(Look, cancellation);
            seen = await count();
        }

        if (seen > expected) throw new InvalidOperationException($"{seen} instead of {expected}.");
    }
}
