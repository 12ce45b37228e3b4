using System.Globalization;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Reporting.Pages;
using PerfEval.Domain.Evaluation;

namespace PerfEval.Cli.Tests.Rendering;

public sealed class EvaluationTextTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public EvaluationTextTests() => CultureInfo.CurrentUICulture = Chinese;

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "note")]
    public void A_severity_is_called_as_on_pages(Severity severity, string code) =>
        Assert.Equal(new ReportTexts(Chinese).Of("Severity", code), EvaluationText.OfSeverity(severity));

    [Theory]
    [InlineData(RiskLevel.Blocked, "blocked")]
    [InlineData(RiskLevel.High, "high")]
    [InlineData(RiskLevel.Normal, "normal")]
    [InlineData(RiskLevel.Clean, "clean")]
    public void A_risk_is_called_as_on_pages(RiskLevel risk, string code) =>
        Assert.Equal(new ReportTexts(Chinese).Of("Risk", code), EvaluationText.OfRisk(risk));

    [Theory]
    [InlineData("100.00", "100")]
    [InlineData("99.50", "99.5")]
    [InlineData("0", "0")]
    public void A_score_has_no_decimals_that_say_nothing(string score, string shown) =>
        Assert.Equal(shown, EvaluationText.OfNumber(decimal.Parse(score, CultureInfo.InvariantCulture)));
}
