using BenchmarkDotNet.Attributes;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Benchmarks;

/// <summary>Evaluating the forms of a submission, those of the sample and 500: each alone, then all against each other.</summary>
[MemoryDiagnoser]
public class EvaluatorBenchmarks
{
    private readonly FormEvaluator _evaluator = new(RuleProfiles.Default);
    private readonly SubmissionEvaluator _submission = new(RuleProfiles.Default);
    private FormReading[] _forms = [];

    /// <summary>How many forms.</summary>
    [Params(SampleFile.Forms, 500)]
    public int Forms { get; set; }

    /// <summary>Lays the forms ready, read.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var copies = (Forms + SampleFile.Forms - 1) / SampleFile.Forms;
        var read = new DocumentReader(new ReadLimits { MaxForms = int.MaxValue }).Read(SampleFile.Of(copies), "submission.txt");
        _forms = [.. read.Forms.Take(Forms)];
    }

    /// <summary>Scores and findings of all forms, and what is found across them.</summary>
    [Benchmark]
    public int Evaluate() =>
        _submission.Compare([.. _forms.Select(form => new EvaluatedForm(form, _evaluator.Evaluate(form)))]).Forms.Length;
}
