using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;

namespace PerfEval.Domain.Tests.Profiles;

public sealed class RuleProfileTests
{
    [Fact]
    public void Shipped_profiles_are_valid_and_known_by_name() =>
        Assert.Equal(["futian-2022", "generic-a-b"], RuleProfiles.Names.Where(name => RuleProfiles.Get(name).Name == name));

    [Fact]
    public void Default_is_futian_2022() => Assert.Equal("futian-2022", RuleProfiles.Default.Name);

    [Fact]
    public void Name_is_unknown_Throws_with_the_names() =>
        Assert.Contains("futian-2022", Assert.Throws<ArgumentException>(() => RuleProfiles.Get("no-such")).Message, StringComparison.Ordinal);

    [Fact]
    public void Profile_that_extends_another_changes_only_what_it_names()
    {
        var generic = RuleProfiles.Get("generic-a-b");

        Assert.Equal(("万元", 10000m), (generic.Amounts.Unit, generic.Amounts.Yuan));
        Assert.Equal([40m, 40m, 10m], generic.Sections.Select(section => section.Weight));
        Assert.Equal((ReverseFormula.Deviation, 1.2m), (generic.Scoring.Reverse, generic.Overshoot.Ratio));
        Assert.Equal(RuleProfiles.Default.Overshoot.Excess, generic.Overshoot.Excess);
        Assert.Equal(RuleProfiles.Default.Measures.MeasureWords, generic.Measures.MeasureWords);
    }

    [Fact]
    public void Every_rule_has_its_source() => Assert.Equal(RuleCatalogue.Ids.Order(StringComparer.Ordinal), RuleProfiles.Default.Rules.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_of_a_shipped_profile_says_its_source_in_English() =>
        Assert.All(RuleProfiles.Names.SelectMany(name => RuleProfiles.Get(name).Rules.Values), rule => Assert.NotEmpty(rule.SourceEn));

    [Theory]
    [InlineData("/overshoot/ratio", "0.5", "overshoot.ratio: 0.5 is not between 1 and 100")]
    [InlineData("/execution/weight", "\"ten\"", "execution.weight: a number is expected")]
    [InlineData("/projectCode/digits", "21.5", "projectCode.digits: a whole number is expected")]
    [InlineData("/scoring/reverse", "\"both\"", "scoring.reverse: one of ratio, deviation is expected")]
    [InlineData("/measures/atLeast", "[]", "measures.atLeast: a list that is not empty is expected")]
    [InlineData("/measures/none", "\"\"", "measures.none: a text that is not empty is expected")]
    [InlineData("/risk/colour", "1", "risk.colour: there is no such property")]
    [InlineData("/sections/0/weight", "60", "sections: with execution.weight the weights add up to 110, not fullScore 100")]
    [InlineData("/scoring/grades/good", "95", "scoring.grades: excellent > good > fair is expected")]
    [InlineData("/scoring/bands/achieved", "50", "scoring.bands: achieved > partlyAchieved is expected")]
    [InlineData("/rules/no-such-rule", "{\"source\":\"x\"}", "rules.no-such-rule: there is no such rule")]
    [InlineData("/rules/total-sum/enabled", "\"yes\"", "rules.total-sum.enabled: true or false is expected")]
    public void Property_is_wrong_It_is_named(string cell, string value, string error) =>
        Assert.Contains(error, Assert.Throws<RuleProfileException>(() => RuleProfile.Parse(Altered((cell, JsonNode.Parse(value))))).Errors);

    [Fact]
    public void Several_properties_are_wrong_All_are_named()
    {
        var profile = Altered(("/overshoot/ratio", 0), ("/risk/warnings", 0), ("/amounts", null));

        Assert.Equal(3, Assert.Throws<RuleProfileException>(() => RuleProfile.Parse(profile)).Errors.Length);
    }

    [Fact]
    public void Property_is_missing_It_is_named()
    {
        var profile = JsonNode.Parse(RuleProfiles.Json("futian-2022"))!.AsObject();
        profile["risk"]!.AsObject().Remove("warnings");
        profile["rules"]!.AsObject().Remove("total-sum");

        Assert.Contains("risk.warnings: missing", Assert.Throws<RuleProfileException>(() => RuleProfile.Parse(Bytes(profile))).Errors);
    }

    [Fact]
    public void Profile_of_before_there_were_denials_Is_read_and_knows_none()
    {
        var profile = JsonNode.Parse(RuleProfiles.Json("futian-2022"))!.AsObject();
        profile["deviation"]!.AsObject().Remove("denials");
        var form = Support.SampleForms.Altered(Support.Findings.Qualitative, ("/indicators/5/deviation", "无偏差"), ("/indicators/5/score", "30"));

        var old = new PerfEval.Domain.Evaluation.FormEvaluator(RuleProfile.Parse(Bytes(profile)));

        Assert.Contains(old.Evaluate(form).Findings, finding => finding.Rule == "deviation-incomplete" && finding.Cells.Contains("/indicators/5/deviation"));
    }

    [Fact]
    public void Rule_or_source_is_missing_It_is_named()
    {
        var profile = JsonNode.Parse(RuleProfiles.Json("futian-2022"))!.AsObject();
        profile["rules"]!.AsObject().Remove("total-sum");
        profile["sources"]!.AsObject().Remove("budget");

        Assert.Equal(
            ["rules.total-sum: missing", "sources: none for budget.shiftPercent", "sources: none for budget.outputPercent"],
            Assert.Throws<RuleProfileException>(() => RuleProfile.Parse(Bytes(profile))).Errors);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"extends\":\"nobody\"}")]
    [InlineData("{\"extends\":1}")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    public void It_is_no_profile_Throws(string json) => Assert.Throws<RuleProfileException>(() => RuleProfile.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Rule_is_switched_off_It_says_nothing()
    {
        var profile = RuleProfile.Parse(Bytes(JsonNode.Parse("""{ "extends": "futian-2022", "name": "quiet", "rules": { "total-sum": { "enabled": false } } }""")!));
        var form = Support.SampleForms.Altered(Support.Findings.Plain, ("/total/score", "99"));

        Assert.DoesNotContain(new PerfEval.Domain.Evaluation.FormEvaluator(profile).Evaluate(form).Findings, finding => finding.Rule == "total-sum");
    }

    private static byte[] Altered(params (string Pointer, JsonNode? Value)[] changes)
    {
        var profile = JsonNode.Parse(RuleProfiles.Json("futian-2022"))!;
        foreach (var (pointer, value) in changes)
        {
            var parts = pointer.TrimStart('/').Split('/');
            var holder = parts[..^1].Aggregate(profile, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
            holder[parts[^1]] = value;
        }

        return Bytes(profile);
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
