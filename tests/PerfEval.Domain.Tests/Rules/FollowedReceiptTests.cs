using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules;

/// <summary>
/// A clerk who does what a finding says: writes the number expected into the first cell named, fills what is blank from
/// the papers, states a reason where one is asked for, and corrects the total where the message asks for it.
/// </summary>
public sealed partial class FollowedReceiptTests
{
    public static TheoryData<string> Errors =>
        [.. Alteration.All.Select(alteration => alteration.Rule).Where(id => RuleCatalogue.Rules.Single(rule => rule.Id == id).Severity == Severity.Error)];

    [Theory]
    [MemberData(nameof(Errors))]
    public void Form_corrected_by_its_receipt_comes_back_clean_of_it(string rule)
    {
        var alteration = Alteration.All.Single(known => known.Rule == rule);
        var finding = Findings.Evaluate(alteration.Form).Findings.Single(known => known.Severity == Severity.Error);

        var corrected = Follow(alteration, finding);

        var evaluation = Findings.Evaluate(corrected);
        Assert.DoesNotContain(evaluation.Findings, known => known.Severity == Severity.Error);
        Assert.NotEqual(RiskLevel.Blocked, evaluation.Risk);
        Assert.Empty(Keys(evaluation).Except(Keys(Findings.Evaluate(SampleForms.Read(alteration.Code)))));
    }

    private static FormReading Follow(Alteration alteration, Finding finding)
    {
        var corrections = new List<(string Pointer, JsonNode? Value)>(alteration.Changes);
        if (Numbers().Matches(finding.Expected) is { Count: > 0 } numbers)
            corrections.Add((finding.Cells[0], numbers[^1].Value.Replace(",", "", StringComparison.Ordinal)));
        else
            corrections.RemoveAll(change => finding.Cells.Contains(change.Pointer));
        if (finding.MessageZh.Contains("各项资金来源", StringComparison.Ordinal)) corrections.RemoveAll(change => change.Pointer.StartsWith("/funds/", StringComparison.Ordinal) && change.Pointer != finding.Cells[0]);
        if (finding.MessageZh.Contains("偏差原因", StringComparison.Ordinal) && finding.Row is { } row)
            corrections.Add((CellPointer.Indicator(row - 1, "deviation"), "业务量减少，将合理设置指标值。"));
        var form = SampleForms.Altered(alteration.Code, [.. corrections]);
        if (!finding.MessageZh.Contains("更正总分", StringComparison.Ordinal)) return form;
        var total = form.Form.Funds.Total.Score.Value!.Value + form.Form.Indicators.Sum(indicator => indicator.Score.Value!.Value);
        return SampleForms.Altered(alteration.Code, [.. corrections, ("/total/score", total.ToString(CultureInfo.InvariantCulture))]);
    }

    private static IEnumerable<string> Keys(FormEvaluation evaluation) => evaluation.Findings.Select(finding => $"{finding.Rule} @ {finding.Where}");

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Numbers();
}
