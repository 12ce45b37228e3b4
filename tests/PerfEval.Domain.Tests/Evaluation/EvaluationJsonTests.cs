using System.Text;
using System.Text.Json;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Evaluation;

public sealed class EvaluationJsonTests
{
    [Fact]
    public void What_was_written_reads_the_same()
    {
        foreach (var evaluation in Submissions.Compare(SampleForms.All).Forms)
        {
            var bytes = EvaluationJson.Serialize(evaluation);

            Assert.Equal(bytes, EvaluationJson.Serialize(EvaluationJson.Deserialize(bytes)));
        }
    }

    [Fact]
    public void Everything_is_kept()
    {
        var evaluation = Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/total/score", "99")));

        var read = EvaluationJson.Deserialize(EvaluationJson.Serialize(evaluation));

        Assert.Equal(evaluation.Rows, read.Rows);
        Assert.Equal(evaluation.Findings.Select(finding => (finding.Rule, finding.Severity, finding.MessageZh)), read.Findings.Select(finding => (finding.Rule, finding.Severity, finding.MessageZh)));
        Assert.Equal((evaluation.SelfScore, evaluation.RecomputedScore, evaluation.Grade, evaluation.Risk), (read.SelfScore, read.RecomputedScore, read.Grade, read.Risk));
        Assert.Equal(evaluation.Findings[0].Cells, read.Findings[0].Cells);
    }

    [Fact]
    public void Names_are_camel_case_and_Chinese_stays_readable()
    {
        var json = Encoding.UTF8.GetString(EvaluationJson.Serialize(Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/total/score", "99")))));

        Assert.Contains("\"severity\":\"error\"", json, StringComparison.Ordinal);
        Assert.Contains("\"risk\":\"blocked\"", json, StringComparison.Ordinal);
        Assert.Contains("总分", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void It_is_no_evaluation_Throws(string json) => Assert.ThrowsAny<JsonException>(() => EvaluationJson.Deserialize(Encoding.UTF8.GetBytes(json)));
}
