using Azure.Data.Tables;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>Takes files through the app on an instance of its own and measures what that takes.</summary>
internal sealed class PipelineBench(RepositoryRoot root, Terminal terminal)
{
    private const string Unit = "bench";

    // Whether the blob is there, and its bytes.
    private const int UploadTransactions = 2;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly LocalInstance _instance = new(root, Unit, terminal);

    /// <summary>Measures files of so many samples each, after one that warms the app up.</summary>
    public async Task<IReadOnlyList<PipelineRun>> MeasureAsync(IReadOnlyList<int> copies, CancellationToken cancellation)
    {
        await _instance.StopAsync(CancellationToken.None);
        _instance.Folder.Delete();
        try
        {
            var state = await _instance.StartAsync(KnownProcess.Current, cancellation);
            var running = new RunningInstance(_instance.Name, _instance.Folder, state);
            await RunAsync(running, 1, "warm-up.txt", cancellation);
            var runs = new List<PipelineRun>();
            foreach (var count in copies) runs.Add(await RunAsync(running, count, $"{count}.txt", cancellation));
            return runs;
        }
        finally
        {
            await _instance.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<PipelineRun> RunAsync(RunningInstance instance, int copies, string name, CancellationToken cancellation)
    {
        var log = new AzuriteLog(instance.Folder.AzuriteLog);
        var before = log.Count();
        // Each file files other projects, so that all are new, and from a folder of its own.
        var content = SampleFile.Of(copies, SampleFile.FreshCopy());
        var upload = await new ReportUpload(instance.Storage.Blobs).PutAsync(Unit + name, name, content, cancellation);
        var own = UploadTransactions + await WaitAsync(instance, upload, cancellation);
        var transactions = log.Count() - before - own;
        var row = await SubmissionAsync(instance.Storage.Tables, upload);
        var last = await LastRowAsync(instance.Storage.Tables, row!.ReceivedAt);
        var bare = await new BareWrites(instance.Storage).RunAsync(row.ReceivedAt);
        return new PipelineRun(row.FormsRead, last - row.ReceivedAt, bare, transactions);
    }

    /// <summary>Waits until nothing goes further without a person.</summary>
    /// <returns>How many storage transactions the waiting took.</returns>
    private static async Task<int> WaitAsync(RunningInstance instance, UploadedFile upload, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var tables = instance.Storage.Tables;
        for (var own = 1; ; own++)
        {
            await Task.Delay(Poll, patience.Token);
            if (await SubmissionAsync(tables, upload) is not { Status: SubmissionStatus.Evaluated } row) continue;
            own++;
            var open = tables.GetTableClient(TableNames.Evaluations).QueryAsync<EvaluationRow>(
                form => form.SubmissionId == row.RowKey && form.Status == FormStatus.Reading, maxPerPage: 1, cancellationToken: patience.Token);
            if (!await open.AnyAsync(patience.Token)) return own;
        }
    }

    private static async Task<SubmissionRow?> SubmissionAsync(TableServiceClient tables, UploadedFile upload)
    {
        var partition = TableKey.FromText(upload.Unit);
        return await tables.GetTableClient(TableNames.Submissions)
            .QueryAsync<SubmissionRow>(row => row.PartitionKey == partition && row.Status != "").FirstOrDefaultAsync();
    }

    private static async Task<DateTimeOffset> LastRowAsync(TableServiceClient tables, DateTimeOffset since)
    {
        var last = since;
        foreach (var table in TableNames.All)
        {
            var rows = tables.GetTableClient(table).QueryAsync<TableEntity>(row => row.Timestamp >= since, select: ["Timestamp"]);
            await foreach (var row in rows)
                if (row.Timestamp > last) last = row.Timestamp.Value;
        }

        return last;
    }
}
