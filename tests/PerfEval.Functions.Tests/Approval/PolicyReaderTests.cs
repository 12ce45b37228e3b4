using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Tests.Approval;

public class PolicyReaderTests
{
    [Fact]
    public void Default_HighRisk_GoesToTheDepartmentThenFinance() =>
        Assert.Equal(["supervisor", "finance"], PolicyReader.Default().Plan(highRisk: true, [], []).Select(step => step.Name));

    [Fact]
    public void Default_NormalRisk_GoesToTheDepartmentAlone() =>
        Assert.Equal(["supervisor"], PolicyReader.Default().Plan(highRisk: false, [], []).Select(step => step.Name));

    [Fact]
    public void Of_UnitThatIsNotInTheDirectory_GoesToTheOperator() =>
        Assert.Equal(["operator"], PolicyReader.Default().Directory.Of("某局"));

    [Fact]
    public void Plan_UnitInTheDirectory_GoesToItsApprovers()
    {
        var policy = Read(json => json["directory"]!["budgetUnits"] = new JsonObject { ["某局"] = new JsonArray("a", "b") });

        Assert.Equal(["a", "b"], policy.Plan(highRisk: false, policy.Directory.Of("某局"), [])[0].First.Approvers);
    }

    [Fact]
    public void Of_UnitTypedInAnotherWidthOrWithSpaces_GoesToItsApprovers()
    {
        var policy = Read(json => json["directory"]!["budgetUnits"] = new JsonObject { ["某局（本级）"] = new JsonArray("a") });

        Assert.Equal(["a"], policy.Directory.Of("某局 (本级)"));
    }

    [Fact]
    public void MembersOf_UnitTypedInAnotherWidthOrWithSpaces_AreItsMembers()
    {
        var policy = Read(json => json["directory"]!["units"] = new JsonObject { ["finance"] = new JsonArray("某馆（本级）") });

        Assert.Equal(["finance"], policy.Directory.MembersOf("某馆 (本级)", "folder"));
        Assert.Equal(["finance"], policy.Directory.MembersOf("另一单位", "某馆(本级)"));
        Assert.Empty(policy.Directory.MembersOf("另一单位", "folder"));
    }

    [Fact]
    public void Plan_MembersOfTheFormsOwnUnit_AreAskedNeitherFirstNorAfterALapse()
    {
        var policy = Read(json =>
        {
            json["directory"]!["operator"] = new JsonArray("o", "p");
            json["steps"]!["supervisor"]!["quorum"] = "all";
        });

        var step = policy.Plan(highRisk: false, ["a", "b"], ["b", "o"])[0];

        Assert.Equal(["a"], step.First.Approvers);
        Assert.Equal(1, step.First.Quorum);
        Assert.Equal(["p"], step.Escalation.Approvers);
    }

    [Fact]
    public void Plan_AGroupOfTheFormsOwnUnitAlone_GoesToTheOperator() =>
        Assert.Equal(["operator"], PolicyReader.Default().Plan(highRisk: false, ["a"], ["a"])[0].First.Approvers);

    [Fact]
    public void Plan_EscalationToThoseWhoWereAskedFirst_GoesToTheOthersAmongThem()
    {
        var policy = Read(json => json["directory"]!["operator"] = new JsonArray("a", "o"));

        Assert.Equal(["o"], policy.Plan(highRisk: false, ["a"], [])[0].Escalation.Approvers);
        Assert.Equal(["a", "o"], policy.Plan(highRisk: false, ["a", "o"], [])[0].Escalation.Approvers);
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("all", 3)]
    [InlineData("2", 2)]
    [InlineData("9", 3)]
    public void QuorumOf_ThreeApprovers_IsAsManyAsThePolicySays(string quorum, int expected) =>
        Assert.Equal(expected, new PolicyStep { Quorum = quorum }.QuorumOf(3));

    [Fact]
    public void TitleOf_AStepWithoutATitle_IsTheAppsOwnInBothLanguages()
    {
        var policy = Read(json =>
        {
            json["steps"]!["supervisor"]!.AsObject().Remove("titleZh");
            json["steps"]!["finance"]!["titleEn"] = "Treasury";
        });

        Assert.Equal(("主管部门审核", "Supervising department"), policy.TitleOf("supervisor"));
        Assert.Equal(("财政部门审核", "Treasury"), policy.TitleOf("finance"));
        Assert.Equal(("gone", "gone"), policy.TitleOf("gone"));
    }

    [Theory]
    [InlineData("2026-02-01", "b")]
    [InlineData("2026-02-10", "b")]
    [InlineData("2026-02-11", "c")]
    [InlineData("2026-02-20", null)]
    [InlineData("2026-03-05", null)]
    public void DelegateOf_Absences_AreFollowedDayByDay(string day, string? expected)
    {
        var policy = Read(json => json["directory"] = JsonNode.Parse("""
            { "operator": ["o"], "finance": ["a", "b"], "absences": [
              { "approver": "a", "delegate": "b", "from": "2026-02-01", "until": "2026-02-15" },
              { "approver": "b", "delegate": "c", "from": "2026-02-11", "until": "2026-02-15" },
              { "approver": "a", "delegate": "b", "from": "2026-03-01", "until": "2026-03-31" },
              { "approver": "b", "delegate": "a", "from": "2026-03-01", "until": "2026-03-31" } ] }
            """));

        Assert.Equal(expected, policy.Directory.DelegateOf("a", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("c", policy.Directory.All);
    }

    [Theory]
    [InlineData("sampleCleanOneIn", "0", "sampleCleanOneIn")]
    [InlineData("correctionDays", "61", "correctionDays")]
    [InlineData("remindAt", "\"noon\"", "$.remindAt")]
    [InlineData("routes", """{ "normal": ["supervisor"] }""", "routes.high")]
    [InlineData("routes", """{ "normal": ["nobody"], "high": ["finance"] }""", "'nobody'")]
    [InlineData("routes", """{ "normal": ["finance"], "high": ["finance", "finance"] }""", "routes.high")]
    [InlineData("routes", """{ "normal": ["finance"], "high": ["finance"], "low": ["finance"] }""", "routes.low")]
    [InlineData("routes", "null", "$.routes")]
    [InlineData("steps", """{ "supervisor": null, "finance": { "approvers": "finance", "dueDays": 1, "escalationDays": 1 } }""", "steps.supervisor")]
    [InlineData("dueDay", "5", "dueDay")]
    public void Read_WrongProperty_IsNamed(string property, string value, string named) => Named(named, json => json[property] = JsonNode.Parse(value));

    [Theory]
    [InlineData("approvers", "\"boss\"")]
    [InlineData("escalation", "\"boss\"")]
    [InlineData("quorum", "\"most\"")]
    [InlineData("quorum", "\"0\"")]
    [InlineData("dueDays", "0")]
    [InlineData("dueDays", "61")]
    [InlineData("lapseDays", "-1")]
    [InlineData("escalationDays", "0")]
    [InlineData("reminders", "[ -6 ]")]
    [InlineData("reminders", "[ 1 ]")]
    [InlineData("reminders", "[ -1, -1 ]")]
    [InlineData("escalationReminders", "[ 1 ]")]
    public void Read_WrongPropertyOfAStep_IsNamed(string property, string value) =>
        Named($"steps.supervisor.{property}", json => json["steps"]!["supervisor"]![property] = JsonNode.Parse(value));

    [Theory]
    [InlineData("operator", "[]", "directory.operator")]
    [InlineData("operator", "[\"o\", \"o\"]", "directory.operator")]
    [InlineData("finance", "[]", "directory.finance")]
    [InlineData("finance", "[null]", "directory:")]
    [InlineData("finance", "[\"\"]", "directory:")]
    [InlineData("budgetUnits", """{ "某局": [] }""", "directory.budgetUnits.某局")]
    [InlineData("budgetUnits", """{ "某局（本级）": ["a"], "某局(本级)": ["b"] }""", "the same unit")]
    [InlineData("units", """{ "stranger": [ "某馆" ] }""", "'stranger'")]
    [InlineData("units", """{ "finance": [ " " ] }""", "directory.units.finance")]
    [InlineData("units", """{ "operator": [ "某馆" ] }""", "directory.units")]
    [InlineData("absences", """[ { "approver": "stranger", "delegate": "finance", "from": "2026-01-01", "until": "2026-01-02" } ]""", "directory.absences[0]")]
    [InlineData("absences", """[ { "approver": "finance", "delegate": "finance", "from": "2026-01-01", "until": "2026-01-02" } ]""", "directory.absences[0]")]
    [InlineData("absences", """[ { "approver": "finance", "delegate": "b", "from": "2026-01-03", "until": "2026-01-02" } ]""", "directory.absences[0]")]
    [InlineData("absences", """[ { "approver": "finance", "delegate": "b", "from": "2026-01-01", "until": "2026-01-05" }, { "approver": "finance", "delegate": "c", "from": "2026-01-05", "until": "2026-01-06" } ]""", "directory.absences[1]")]
    [InlineData("absences", """[ { "approver": "finance", "delegate": "b", "from": "5 May", "until": "2026-01-02" } ]""", "$.directory.absences[0].from")]
    [InlineData("absences", "[ null ]", "directory.absences[0]")]
    public void Read_WrongPropertyOfTheDirectory_IsNamed(string property, string value, string named) =>
        Named(named, json => json["directory"]![property] = JsonNode.Parse(value));

    [Fact]
    public void Read_NoJson_SaysSo() => Assert.Throws<FormatException>(() => PolicyReader.Read("{ not json"u8));

    [Fact]
    public void Of_AFolder_TakesTheFileOfTheProfileAndElseTheDefault()
    {
        var folder = Directory.CreateTempSubdirectory("perfeval-policies-").FullName;
        try
        {
            Write(folder, "default");
            Write(folder, "generic-a-b");

            Assert.Equal("generic-a-b", PolicyReader.Of(new PerfEvalOptions { PolicyFile = folder, Profile = "generic-a-b" }).Name);
            Assert.Equal("default", PolicyReader.Of(new PerfEvalOptions { PolicyFile = folder, Profile = "futian-2022" }).Name);
            Assert.Equal("generic-a-b", PolicyReader.Of(new PerfEvalOptions { PolicyFile = Path.Combine(folder, "generic-a-b.json") }).Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Of_NoFile_IsTheShippedOne() => Assert.Equal("default", PolicyReader.Of(new PerfEvalOptions()).Name);

    private static void Write(string folder, string name)
    {
        var json = Shipped();
        json["name"] = name;
        File.WriteAllText(Path.Combine(folder, name + ".json"), json.ToJsonString());
    }

    private static void Named(string named, Action<JsonObject> alter) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => Read(alter)).Message, StringComparison.Ordinal);

    private static ApprovalPolicy Read(Action<JsonObject> alter)
    {
        var json = Shipped();
        alter(json);
        return PolicyReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private static JsonObject Shipped() => JsonNode.Parse(AppJson.Serialize(PolicyReader.Default()))!.AsObject();
}
