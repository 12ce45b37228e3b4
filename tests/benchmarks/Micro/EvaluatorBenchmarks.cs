using BenchmarkDotNet.Attributes;
using PerfEval.Benchmarks.Files;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Benchmarks.Micro;

/// <summary>Evaluating the forms of the sample submission: each alone, then all against each other.</summary>
public class EvaluatorBenchmarks
{
    private static readonly SubmissionEvaluator Evaluator = new(RuleProfiles.Default);
    private FormReading[] _forms = [];

    /// <summary>Lays the forms ready, read, and what evaluates them.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _forms = Forms(SampleFile.Original, SampleFile.Forms);
        MicroBenchmark.Compile(Evaluate);
    }

    /// <summary>Scores and findings of all forms, and what is found across them.</summary>
    [Benchmark]
    public int Evaluate() => Evaluate(_forms);

    /// <summary>The time of a form among so many, as a ratio to that of one among the sample's.</summary>
    internal static decimal Growth(int many)
    {
        var sample = Forms(SampleFile.Original, SampleFile.Forms);
        var forms = Forms(SampleFile.Of((many + SampleFile.Forms - 1) / SampleFile.Forms), many);
        return InTurns.Ratio(() => Evaluate(forms), () => Evaluate(sample));
    }

    private static int Evaluate(FormReading[] forms) => Evaluator.Evaluate(forms).Forms.Length;

    private static FormReading[] Forms(byte[] file, int count) => [.. SampleFile.Reader.Read(file, "submission.txt").Forms.Take(count)];
}
