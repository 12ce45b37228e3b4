using PerfEval.Benchmarks.Files;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>The figures of the whole way of a file, on Azurite and the local host, with their limits.</summary>
internal sealed class PipelineFigures
{
    private const int EarliestSecond = 5;
    private const int LatestSecond = 45;
    private const int Warmups = 2;
    private const int Rounds = 3;
    private const int UploadsOfRound = 2;
    private const int ManyCopies = 10;
    private const decimal MostRatio = 3;
    private const decimal MostTransactions = 15;
    private const decimal MostGrowth = 1.2m;

    private readonly Terminal _terminal;
    private readonly UploadWatch _watch;
    private readonly BareWrites _bare;
    private readonly List<(WatchedUpload Upload, TimeSpan Bare)> _small = [];
    private readonly List<WatchedUpload> _large = [];
    private int _copies;

    private PipelineFigures(Terminal terminal, InstanceStorage storage, LogTail log)
    {
        _terminal = terminal;
        _watch = new UploadWatch(storage, log);
        _bare = new BareWrites(storage);
    }

    /// <summary>Measures on an instance of its own, which is stopped afterwards.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(RepositoryRoot root, Terminal terminal, CancellationToken cancellation)
    {
        // Azurite writes all it holds to its disk every few seconds, longer each time: a file that happens to wait for that
        // would be called slow, and those that come later slower.
        var instance = new LocalInstance(root, "bench", terminal) { IsStorageInMemory = true };
        await instance.StopAsync(cancellation);
        instance.Folder.Delete();
        try
        {
            var state = await instance.StartAsync(KnownProcess.Current, cancellation);
            using var clock = new ProcessorClock(state.Azurite!, state.Host!);
            using var log = new LogTail(instance.Folder.AzuriteLog, clock);
            var figures = new PipelineFigures(terminal, new InstanceStorage(AzuriteProcess.ConnectionString(state.Ports)), log);
            return await figures.MeasureAsync(cancellation);
        }
        finally
        {
            await instance.StopAsync(CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<BenchFigure>> MeasureAsync(CancellationToken cancellation)
    {
        await _bare.CreateAsync(cancellation);
        for (var i = 0; i < Warmups; i++) await SmallAsync(cancellation);
        await LargeAsync(cancellation);
        _small.Clear();
        _large.Clear();
        // Taken in turn, so that what grows or slows meanwhile weighs on both.
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < UploadsOfRound; i++) await SmallAsync(cancellation);
            await LargeAsync(cancellation);
        }

        // In processor time: a longer run would meet more of what else the machine does, and seem to cost more for it.
        var growth = Median(_large.Select(run => run.SpentPerForm.TotalSeconds)) / Median(_small.Select(run => run.Upload.SpentPerForm.TotalSeconds));
        return
        [
            new(FigureName.PipelineMilliseconds, Median(_small.Select(run => run.Upload.Time.TotalMilliseconds))),
            new(FigureName.PipelineBareMilliseconds, Median(_small.Select(run => run.Bare.TotalMilliseconds))),
            new(FigureName.PipelineRatio, Median(_small.Select(run => run.Upload.Time / run.Bare)), AtMost: MostRatio),
            new(FigureName.PipelineTransactionsPerForm, _small.Max(run => run.Upload.TransactionsPerForm), AtMost: MostTransactions),
            new(FigureName.PipelineManyMilliseconds, Median(_large.Select(run => run.Time.TotalMilliseconds))),
            new(FigureName.PipelineGrowth, growth, AtMost: MostGrowth),
        ];
    }

    private async Task SmallAsync(CancellationToken cancellation)
    {
        var upload = await UploadAsync(1, cancellation);
        var bare = await _bare.RunAsync(upload, cancellation);
        _terminal.Say(Speech.Format(Texts.BenchBare, (int)bare.TotalMilliseconds));
        _small.Add((upload, bare));
    }

    private async Task LargeAsync(CancellationToken cancellation) => _large.Add(await UploadAsync(ManyCopies, cancellation));

    private async Task<WatchedUpload> UploadAsync(int copies, CancellationToken cancellation)
    {
        await AwayFromTimersAsync(cancellation);
        var file = SampleFile.Of(copies, _copies + 1);
        _copies += copies;
        var upload = await _watch.RunAsync(file, copies * SampleFile.Forms, cancellation);
        _terminal.Say(Speech.Format(
            Texts.BenchUpload, upload.Forms, (int)upload.Time.TotalMilliseconds, decimal.Round(upload.TransactionsPerForm, 2)));
        return upload;
    }

    // The app's timers run at the full minute: an upload that met one would be charged with its calls to storage.
    private static async Task AwayFromTimersAsync(CancellationToken cancellation)
    {
        var second = DateTimeOffset.UtcNow.Second;
        if (second is > LatestSecond or < EarliestSecond) await Task.Delay(TimeSpan.FromSeconds(((60 + EarliestSecond - second) % 60) + 1), cancellation);
    }

    private static decimal Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return (decimal)(sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
