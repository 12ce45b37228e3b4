using System.Diagnostics;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Evaluation;

/// <summary>A cell of a whole book is evaluated in the time of its length, not of its square: nobody's upload keeps the others waiting.</summary>
public sealed class LongTextTests
{
    private const int Length = 400_000;

    // Not a measure of anything: what takes its length's square takes minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("二十")]
    [InlineData("培训12次")]
    public void Narrative_is_read_once(string words) => IsQuick(new Goal { Expected = "培训12次", Actual = Repeat(words) }, "培训次数", "12次");

    [Theory]
    [InlineData("完成")]
    [InlineData("2022年")]
    public void Name_is_read_once(string words) => IsQuick(new Goal { Expected = "培训12次", Actual = "培训12次" }, Repeat(words), "12次");

    [Theory]
    [InlineData("1-")]
    [InlineData("12月31日前或")]
    public void Measure_is_read_once(string words) => IsQuick(new Goal(), "培训次数", Repeat(words));

    private static string Repeat(string words) => string.Concat(Enumerable.Repeat(words, Length / words.Length));

    private static void IsQuick(Goal goal, string name, string target)
    {
        var row = new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = name, Target = target, Actual = "12次", Weight = 10, Score = 10 };
        var began = Stopwatch.GetTimestamp();

        var evaluation = Findings.Evaluate(new FormReading { Form = new SelfEvaluationForm { FiscalYear = 2022, Goal = goal, Indicators = [row] } });

        Assert.Single(evaluation.Rows);
        Assert.True(Stopwatch.GetElapsedTime(began) < Patience);
    }
}
