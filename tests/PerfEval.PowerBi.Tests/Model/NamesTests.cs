using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;
using PerfEval.Functions;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Receipts.Pages;
using PerfEval.Functions.Tables;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>The model's names of codes, its rules and its grades are the app's.</summary>
public sealed partial class NamesTests
{
    [Fact]
    public void Every_status_event_and_decision_has_a_name_and_no_other()
    {
        Assert.Equal(Constants(typeof(FormStatus)), Codes("StatusNames"));
        Assert.Equal(Constants(typeof(SubmissionStatus)), Codes("FileStatusNames"));
        Assert.Equal(Constants(typeof(ApprovalEvents)), Codes("EventNames"));
        Assert.Equal(Members<Decision>(), Codes("DecisionNames"));
        Assert.Equal(Members<RiskLevel>(), Codes("RiskNames"));
        Assert.Equal(Members<Severity>(), Codes("SeverityNames"));
        Assert.Equal(Members<IndicatorOutcome>(), Codes("OutcomeNames"));
        Assert.Equal(Members<QualitativeBand>(), Codes("BandNames"));
    }

    [Fact]
    public void Severities_outcomes_and_grades_are_called_what_receipts_call_them()
    {
        var texts = new ReceiptTexts(CultureInfo.GetCultureInfo("zh-CN"));

        Assert.All(Enum.GetValues<Severity>(), severity => Assert.Equal(texts.Severity(severity), Names("SeverityNames")[AppJson.Name(severity)]));
        Assert.All(Enum.GetValues<IndicatorOutcome>(), outcome => Assert.Equal(texts.Outcome(outcome), Names("OutcomeNames")[AppJson.Name(outcome)]));
        Assert.All(Enum.GetValues<Grade>(), grade => Assert.Equal(texts.Grade(grade), Rows("等级").Single(row => row[0] == AppJson.Name(grade))[1]));
    }

    [Fact]
    public void The_grades_begin_where_the_rule_profile_has_them_begin()
    {
        var scale = new GradeScale(RuleProfiles.Default);

        Assert.All(Rows("等级").Select(row => (row[0], From: decimal.Parse(row[3], CultureInfo.InvariantCulture))), grade =>
        {
            Assert.Equal(grade.Item1, AppJson.Name(scale.Of(grade.From)!.Value));
            if (grade.From > 0) Assert.NotEqual(grade.Item1, AppJson.Name(scale.Of(grade.From - 0.01m)!.Value));
        });
    }

    [Fact]
    public void The_rules_are_those_of_the_catalogue()
    {
        var severities = Enum.GetValues<Severity>().OrderDescending().ToList();

        Assert.Equal(
            RuleCatalogue.Rules.Select(rule => (rule.Id, AppJson.Name(rule.Severity), severities.IndexOf(rule.Severity), rule.IsGrave, rule.Order)).OrderBy(rule => rule.Id, StringComparer.Ordinal),
            Rows("规则").Select(row => (row[0], row[2], int.Parse(row[4], CultureInfo.InvariantCulture), bool.Parse(row[5]), int.Parse(row[7], CultureInfo.InvariantCulture)))
                .OrderBy(rule => rule.Item1, StringComparer.Ordinal));
        Assert.All(Rows("规则"), row => Assert.Equal(Names("SeverityNames")[row[2]], row[3]));
        Assert.Distinct(Rows("规则").Select(row => row[1]));
    }

    private static IEnumerable<string> Codes(string list) => Names(list).Keys.Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Names(string list) => Name().Matches(SemanticModel.Expressions[list].Value)
        .ToDictionary(match => match.Groups["code"].Value, match => match.Groups["name"].Value);

    // The rows of a table that stands in the model itself.
    private static List<string[]> Rows(string table) =>
        [.. Row().Matches(ResultQuery.M(SemanticModel.Table(table))).Select(match => match.Groups[1].Value.Split(", ").Select(value => value.Trim('"')).ToArray())];

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members<T>() where T : struct, Enum => Enum.GetValues<T>().Select(AppJson.Name).Order(StringComparer.Ordinal);

    [GeneratedRegex("(?:#\"(?<code>[^\"]+)\"|(?<code>\\w+)) = \"(?<name>[^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("^\\t+\\{(\".*)\\},?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
