using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace PerfEval.Benchmarks.Micro;

/// <summary>Runs a class that has one benchmark.</summary>
internal static class MicroBenchmark
{
    private const int Warmups = 6;
    private const int Iterations = 9;
    private const double MillisecondsOfIteration = 250;
    private const double NanosecondsPerSecond = 1e9;

    // The runtime recompiles what is called often, in the background and in stages: before that is done there is nothing
    // to measure, nor to judge by how often to call it.
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(4);

    /// <summary>Calls what is to be measured until the runtime has compiled it for good.</summary>
    public static void Compile(Func<int> benchmark)
    {
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < Compiling) benchmark();
    }

    /// <summary>Runs it.</summary>
    /// <param name="folder">The folder that its log and reports are left in.</param>
    /// <param name="forms">How many forms one call of it does.</param>
    /// <returns>What one form costs.</returns>
    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    public static Measurement Run<T>(string folder, int forms)
    {
        Directory.CreateDirectory(folder);
        using var log = new StreamLogger(Path.Combine(folder, typeof(T).Name + ".log"));
        var summary = BenchmarkRunner.Run<T>(Config(folder, log));
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
            throw new InvalidOperationException($"{typeof(T).Name} failed; its log is in {folder}.");
        var report = summary.Reports.Single();
        return new Measurement(
            report.ResultStatistics!.Median / NanosecondsPerSecond / forms,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value / (double)forms);
    }

    // In this process: what is measured is what was built, and nothing is restored or built for it.
    private static ManualConfig Config(string folder, ILogger log)
    {
        var job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithClock(new CpuClock())
            .WithWarmupCount(Warmups)
            .WithIterationCount(Iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(MillisecondsOfIteration));
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithArtifactsPath(folder);
    }
}
