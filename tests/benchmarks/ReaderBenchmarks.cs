using BenchmarkDotNet.Attributes;
using PerfEval.Documents;

namespace PerfEval.Benchmarks;

/// <summary>Reading the sample submission, as it is and ten times as long.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly DocumentReader _reader = new(new ReadLimits { MaxForms = int.MaxValue });
    private byte[] _content = [];

    /// <summary>How many times the sample stands in the file.</summary>
    [Params(1, 10)]
    public int Copies { get; set; }

    /// <summary>Lays the file ready.</summary>
    [GlobalSetup]
    public void Prepare() => _content = SampleFile.Of(Copies);

    /// <summary>Bytes to forms.</summary>
    [Benchmark]
    public int Read() => _reader.Read(_content, "submission.txt").Forms.Length;
}
