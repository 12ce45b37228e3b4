using BenchmarkDotNet.Attributes;
using PerfEval.Benchmarks.Files;

namespace PerfEval.Benchmarks.Micro;

/// <summary>Reading the sample submission.</summary>
public class ReaderBenchmarks
{
    /// <summary>Lays what reads it ready.</summary>
    [GlobalSetup]
    public void Prepare() => MicroBenchmark.Compile(Read);

    /// <summary>Bytes to forms.</summary>
    [Benchmark]
    public int Read() => Read(SampleFile.Original);

    /// <summary>The time to read a form of a file so many times as long, as a ratio to that of one of the sample.</summary>
    internal static decimal Growth(int copies)
    {
        var file = SampleFile.Of(copies);
        return InTurns.Ratio(() => Read(file), () => Read(SampleFile.Original));
    }

    private static int Read(byte[] file) => SampleFile.Reader.Read(file, "submission.txt").Forms.Length;
}
