using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Rounds;

namespace PerfEval.Functions.Tests.Approval.Callbacks;

public sealed class PostedDecisionTests
{
    [Theory]
    [InlineData(RequestedChange.MaxText - 2)]
    [InlineData(RequestedChange.MaxText - 1)]
    public void BodyFor_AFindingThatIsTooLong_IsCutBetweenCharacters(int before)
    {
        var message = new string('a', before) + "𠮷𠮷";
        var finding = new Finding { Rule = "goal-length", Severity = Severity.Warning, MessageZh = message, MessageEn = message, Source = "" };
        var form = new RoundForm(new FormReading { Form = new SelfEvaluationForm() }, new FormEvaluation { Findings = [finding] });
        var posted = new PostedDecision(new FormCollection(new Dictionary<string, StringValues> { ["finding"] = "0" }));

        var change = Assert.Single(posted.BodyFor(form).Body.Changes!.Value);

        Assert.All(change.Text.EnumerateRunes(), rune => Assert.NotEqual(0xFFFD, rune.Value));
        Assert.EndsWith("…", change.Text, StringComparison.Ordinal);
        Assert.InRange(change.Text.Length, before + 1, RequestedChange.MaxText);
    }
}
