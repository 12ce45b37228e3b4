using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PerfEval.Benchmarks;

// In this process: what it measures is what was built, and nothing is restored for it.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.JoinSummary);
BenchmarkSwitcher.FromTypes([typeof(ReaderBenchmarks), typeof(EvaluatorBenchmarks)]).Run(["--filter", "*"], config);
