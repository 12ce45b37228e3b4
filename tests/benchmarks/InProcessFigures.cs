using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PerfEval.Benchmarks;

/// <summary>The figures of reading and evaluating, on one core.</summary>
internal static class InProcessFigures
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>Runs the benchmarks.</summary>
    /// <param name="artifacts">Where BenchmarkDotNet writes its reports.</param>
    public static IEnumerable<Figure> Measure(string artifacts)
    {
        // In this process: what it measures is what was built, and nothing is restored for it.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(artifacts);
        var read = Means(BenchmarkRunner.Run<ReaderBenchmarks>(config), nameof(ReaderBenchmarks.Copies));
        var evaluated = Means(BenchmarkRunner.Run<EvaluatorBenchmarks>(config), nameof(EvaluatorBenchmarks.Forms));
        return
        [
            new("Forms read a second", SampleFile.Forms * NanosecondsPerSecond / read[1], 2000, IsFloor: true),
            new("Time a form read of 280, to that of 28", read[10] / 10 / read[1], 1.5, IsFloor: false),
            new("Forms evaluated a second, of 28", SampleFile.Forms * NanosecondsPerSecond / evaluated[SampleFile.Forms], 5000, IsFloor: true),
            new("Time a form evaluated of 500, to that of 28", evaluated[500] / 500 / (evaluated[SampleFile.Forms] / SampleFile.Forms), 1.3, IsFloor: false),
        ];
    }

    private static Dictionary<int, double> Means(Summary summary, string parameter) => summary.Reports.ToDictionary(
        report => (int)report.BenchmarkCase.Parameters[parameter], report => report.ResultStatistics!.Mean);
}
