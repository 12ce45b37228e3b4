using BenchmarkDotNet.Attributes;
using PerfEval.Benchmarks.Files;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Benchmarks.Micro;

/// <summary>Evaluating the forms of the sample submission, and of one of 500: each alone, then all against each other.</summary>
public class EvaluatorBenchmarks
{
    /// <summary>The forms of the longer submission.</summary>
    public const int Many = 500;

    private readonly FormEvaluator _evaluator = new(RuleProfiles.Default);
    private readonly SubmissionEvaluator _submission = new(RuleProfiles.Default);
    private FormReading[] _forms = [];

    /// <summary>How many forms.</summary>
    [Params(SampleFile.Forms, Many)]
    public int Forms { get; set; }

    /// <summary>Lays the forms ready, read, and what evaluates them.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var file = Forms == SampleFile.Forms ? SampleFile.Original : SampleFile.Of((Forms + SampleFile.Forms - 1) / SampleFile.Forms);
        _forms = [.. SampleFile.Reader.Read(file, "submission.txt").Forms.Take(Forms)];
        MicroBenchmark.Compile(Evaluate);
    }

    /// <summary>Scores and findings of all forms, and what is found across them.</summary>
    [Benchmark]
    public int Evaluate() =>
        _submission.Compare([.. _forms.Select(form => new EvaluatedForm(form, _evaluator.Evaluate(form)))]).Forms.Length;
}
