using System.Diagnostics;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Fuzzing;

/// <summary>Reads mutated files and judges what comes of it: forms that go all the way, or problems that are named, within the time.</summary>
/// <param name="limits">The limits of reading; a file may take as long as they say.</param>
public sealed class FuzzReader(ReadLimits limits)
{
    // What the reader does besides waiting for the time to be over.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly DocumentReader _reader = new(limits);
    private readonly SubmissionEvaluator _evaluator = new(RuleProfiles.Default);

    /// <summary>Reads a file. Never throws.</summary>
    public FuzzOutcome Read(FuzzCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var watch = Stopwatch.StartNew();
        try
        {
            var result = _reader.Read(file.Content, $"fuzz.{file.Format}");
            var elapsed = watch.Elapsed;
            var fault = FaultOf(result) ?? (elapsed > limits.MaxTime + Grace ? "took too long" : null);
            return new FuzzOutcome(elapsed, result.Forms.Length, result.Problems.Length, fault);
        }
#pragma warning disable CA1031 // That nothing whatever is thrown is what is tested.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FuzzOutcome(watch.Elapsed, 0, 0, exception.GetType().Name);
        }
    }

    private string? FaultOf(ReadResult result)
    {
        if (result.Forms.IsEmpty && result.Problems.IsEmpty) return "neither forms nor problems";
        if (result.Problems.Any(problem => problem.Code.Length == 0 || problem.MessageZh.Length == 0 || problem.MessageEn.Length == 0 || problem.Position.File is null)) return "a problem without name, words or file";
        if (result.Forms.Any(form => !FormJson.Serialize(FormJson.Deserialize(FormJson.Serialize(form))).AsSpan().SequenceEqual(FormJson.Serialize(form)))) return "a form that is another one when it is stored";
        return _evaluator.Evaluate(result.Forms).Forms.Length == result.Forms.Length ? null : "forms that are not all evaluated";
    }
}
