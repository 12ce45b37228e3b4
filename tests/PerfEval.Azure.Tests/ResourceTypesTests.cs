namespace PerfEval.Azure.Tests;

public sealed class ResourceTypesTests(Deployment deployment)
{
    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    [InlineData("all")]
    public void Values_AreThoseThatAzureLists(string environment) =>
        Assert.Empty(deployment.Of(environment).SelectMany(ResourceTypes.UnlistedValues));

    [Theory]
    [InlineData("modules/storage-app.bicep", "'StorageV2'", "'StorageV3'")]
    [InlineData("modules/storage-app.bicep", "'TLS1_2'", "'TLS9'")]
    [InlineData("modules/storage-results.bicep", "'Hot'", "'Warm'")]
    [InlineData("modules/vault.bicep", "'rotate'", "'rotated'")]
    [InlineData("modules/alerts.bicep", "'LogAlert'", "'LogAlarm'")]
    [InlineData("modules/functions.bicep", "'dotnet-isolated'", "'dotnet-apart'")]
    public async Task Value_ThatTheLinterLetsThrough_IsFound(string file, string right, string wrong)
    {
        var folder = deployment.Copy("wrong-" + wrong.Trim('\''));
        var path = Path.Combine(folder, file);
        Assert.Contains(right, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));

        var resources = await Deployment.SnapshotAsync(folder, "main.prod");

        Assert.Contains(resources.SelectMany(ResourceTypes.UnlistedValues), problem => problem.EndsWith(": " + wrong.Trim('\''), StringComparison.Ordinal));
    }
}
