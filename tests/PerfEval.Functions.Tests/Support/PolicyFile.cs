using System.Text.Json.Nodes;

namespace PerfEval.Functions.Tests.Support;

/// <summary>The shipped policy with approvers and a quorum of a test's own, as a file.</summary>
internal sealed class PolicyFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("perfeval-policy-").FullName;

    public PolicyFile(string quorum, params string[] approvers)
        : this(policy => policy["steps"]!["supervisor"]!["quorum"] = quorum, approvers)
    {
    }

    public PolicyFile(Action<JsonNode> alter, params string[] approvers)
    {
        ArgumentNullException.ThrowIfNull(alter);
        var policy = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "functions", "Approval", "Policies", "default.json")))!;
        policy["directory"]!["budgetUnits"] = new JsonObject { [new FormText().BudgetUnit] = new JsonArray([.. approvers.Select(approver => (JsonNode)approver)]) };
        alter(policy);
        File.WriteAllText(Path, policy.ToJsonString());
    }

    public string Path => System.IO.Path.Combine(_folder, "policy.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
