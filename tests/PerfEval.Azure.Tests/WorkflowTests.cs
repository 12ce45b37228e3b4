using System.Text.RegularExpressions;

namespace PerfEval.Azure.Tests;

/// <summary>What builds and deploys on GitHub.</summary>
public sealed class WorkflowTests(Deployment deployment)
{
    // What the other step of a job, azure/login, and deploy.sh need beside the template's outputs.
    private static readonly string[] Variables = ["AZURE_CLIENT_ID", "AZURE_ENV_NAME", "AZURE_LOCATION", "AZURE_SUBSCRIPTION_ID", "AZURE_TENANT_ID", "PERFEVAL_OPERATORS"];

    private static string Text => Repository.Text(".github/workflows/build-and-deploy.yml");

    private static string Test => Text[Text.IndexOf("\n  test:", StringComparison.Ordinal)..Text.IndexOf("\n  deploy:", StringComparison.Ordinal)];

    private static string Deploy => Text[Text.IndexOf("\n  deploy:", StringComparison.Ordinal)..];

    [Fact]
    public void Actions_ArePinnedToACommit()
    {
        var actions = Regex.Matches(Text, @"uses: (.+)").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(@"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
    }

    [Fact]
    public void Permissions_AreToReadTheCode_AndToSignInWhereItDeploys()
    {
        Assert.Contains("\npermissions:\n  contents: read\n\n", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("permissions:", Test, StringComparison.Ordinal);
        Assert.Contains("    permissions:\n      contents: read\n      id-token: write\n", Deploy, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Text, "permissions:"));
    }

    [Fact]
    public void Workflow_KnowsNoSecret() => Assert.DoesNotContain("secrets.", Text, StringComparison.Ordinal);

    [Fact]
    public void BothHosts_AreBuiltAndTested_BeforeAnythingIsDeployed()
    {
        Assert.Contains("run: ./perfeval test\n", Test, StringComparison.Ordinal);
        Assert.Matches(@"run: dotnet publish functions .*-p:FunctionsHost=azure\b", Test);
        Assert.Contains("    needs: test\n", Deploy, StringComparison.Ordinal);
        Assert.Contains("github.event_name != 'pull_request' && github.ref == 'refs/heads/main'", Deploy, StringComparison.Ordinal);
        Assert.Contains("run: infra/azure/deploy.sh\n", Deploy, StringComparison.Ordinal);
        Assert.Contains("infra/azure/main.prod.bicepparam", Deploy, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_AreThoseThatTheParameterFileAndTheScriptRead()
    {
        var read = Regex.Matches(Repository.Text("infra/azure/main.prod.bicepparam"), @"readEnvironmentVariable\('(\w+)'").Select(match => match.Groups[1].Value);
        var given = Regex.Matches(Text, @"vars\.(\w+)").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Variables, given);
        Assert.Empty(read.Except(Variables));
        Assert.All(given, name => Assert.Contains($"`{name}`", Repository.Text("docs/deploying.md"), StringComparison.Ordinal));
        // They go on by the names that the script reads, all in capitals.
        Assert.All(deployment.Main.GetProperty("outputs").EnumerateObject(), output => Assert.Matches("^[A-Z_]+$", output.Name));
    }
}
