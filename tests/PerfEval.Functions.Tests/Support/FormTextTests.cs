using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;

namespace PerfEval.Functions.Tests.Support;

/// <summary>What the made-up forms of the tests are, before the tests say what becomes of them.</summary>
public sealed class FormTextTests
{
    [Theory]
    [InlineData("clean", RiskLevel.Clean)]
    [InlineData("normal", RiskLevel.Normal)]
    [InlineData("high", RiskLevel.High)]
    [InlineData("blocked", RiskLevel.Blocked)]
    public void A_made_up_form_has_the_risk_it_is_made_for(string kind, RiskLevel expected)
    {
        var form = FormText.Number(1);
        var text = kind switch { "normal" => form.Normal(), "high" => form.HighRisk(), "blocked" => form.Blocked(), _ => form };

        var result = new DocumentReader().Read(FormText.File(text, FormText.Number(2)), "");

        Assert.Empty(result.Problems);
        Assert.All(result.Forms, reading => Assert.Empty(reading.Confidence));
        var evaluator = new FormEvaluator(RuleProfiles.Default);
        var compared = new SubmissionEvaluator(RuleProfiles.Default).Compare([.. result.Forms.Select(reading => new EvaluatedForm(reading, evaluator.Evaluate(reading)))]);
        Assert.True(expected == compared.Forms[0].Risk, string.Join('\n', compared.Forms[0].Findings.Select(finding => $"{finding.Rule} {finding.Where} {finding.MessageEn}")));
        Assert.Equal(RiskLevel.Clean, compared.Forms[1].Risk);
    }
}
