using BenchmarkDotNet.Attributes;
using PerfEval.Benchmarks.Files;

namespace PerfEval.Benchmarks.Micro;

/// <summary>Reading the sample submission, and a file ten times as long.</summary>
public class ReaderBenchmarks
{
    /// <summary>The forms of the longer file.</summary>
    public const int Many = 280;

    private byte[] _content = [];

    /// <summary>How many forms the file has.</summary>
    [Params(SampleFile.Forms, Many)]
    public int Forms { get; set; }

    /// <summary>Lays the file ready, and what reads it.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _content = Forms == SampleFile.Forms ? SampleFile.Original : SampleFile.Of(Forms / SampleFile.Forms);
        MicroBenchmark.Compile(Read);
    }

    /// <summary>Bytes to forms.</summary>
    [Benchmark]
    public int Read() => SampleFile.Reader.Read(_content, "submission.txt").Forms.Length;
}
