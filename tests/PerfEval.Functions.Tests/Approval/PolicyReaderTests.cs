using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Tests.Approval;

public class PolicyReaderTests
{
    [Fact]
    public void Default_HighRisk_GoesToTheDepartmentThenFinance() =>
        Assert.Equal(["supervisor", "finance"], PolicyReader.Default().Plan(highRisk: true, []).Select(step => step.Name));

    [Fact]
    public void Default_NormalRisk_GoesToTheDepartmentAlone() =>
        Assert.Equal(["supervisor"], PolicyReader.Default().Plan(highRisk: false, []).Select(step => step.Name));

    [Fact]
    public void Of_UnitThatIsNotInTheDirectory_GoesToTheOperator() =>
        Assert.Equal(["operator"], PolicyReader.Default().Directory.Of("某局"));

    [Fact]
    public void Plan_UnitInTheDirectory_GoesToItsApprovers()
    {
        var policy = Read(json => json["directory"]!["budgetUnits"] = new JsonObject { ["某局"] = new JsonArray("a", "b") });

        Assert.Equal(["a", "b"], policy.Plan(highRisk: false, policy.Directory.Of("某局"))[0].Approvers);
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("all", 3)]
    [InlineData("2", 2)]
    [InlineData("9", 3)]
    public void QuorumOf_ThreeApprovers_IsAsManyAsThePolicySays(string quorum, int expected) =>
        Assert.Equal(expected, new PolicyStep { Quorum = quorum }.QuorumOf(3));

    [Theory]
    [InlineData("sampleCleanOneIn", "0", "sampleCleanOneIn")]
    [InlineData("routes", """{ "normal": ["supervisor"] }""", "routes.high")]
    [InlineData("routes", """{ "normal": ["nobody"], "high": ["finance"] }""", "'nobody'")]
    [InlineData("directory", """{ "operator": [], "finance": ["f"] }""", "directory.operator")]
    [InlineData("directory", """{ "operator": ["o"], "finance": ["f"], "budgetUnits": { "某局": [] } }""", "directory.budgetUnits.某局")]
    [InlineData("steps", """{ "supervisor": { "approvers": "boss", "dueDays": 0, "escalationDays": 1, "quorum": "most" }, "finance": { "approvers": "finance", "dueDays": 1, "escalationDays": 1 } }""", "steps.supervisor.dueDays")]
    public void Read_WrongProperty_IsNamed(string property, string value, string named)
    {
        var failure = Assert.Throws<FormatException>(() => Read(json => json[property] = JsonNode.Parse(value)));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoJson_SaysSo() => Assert.Throws<FormatException>(() => PolicyReader.Read("{ not json"u8));

    private static ApprovalPolicy Read(Action<JsonObject> alter)
    {
        var json = JsonNode.Parse(JsonNode.Parse(AppJson.Serialize(PolicyReader.Default()))!.ToJsonString())!.AsObject();
        alter(json);
        return PolicyReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
