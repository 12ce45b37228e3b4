namespace PerfEval.Azure.Tests;

public sealed class ResourceTypesTests(Deployment deployment)
{
    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    [InlineData("all")]
    public void Values_AreThoseThatAzureLists(string environment) =>
        Assert.Empty(deployment.Of(environment).SelectMany(ResourceTypes.UnlistedValues));

    [Fact]
    public async Task Values_ThatTheLinterLetsThrough_AreFound()
    {
        (string File, string Right, string Wrong)[] changes =
        [
            ("modules/storage-app.bicep", "StorageV2", "StorageV3"),
            ("modules/storage-app.bicep", "TLS1_2", "TLS9"),
            ("modules/storage-results.bicep", "Hot", "Warm"),
            ("modules/vault.bicep", "rotate", "rotated"),
            ("modules/alerts.bicep", "LogAlert", "LogAlarm"),
            ("modules/functions.bicep", "dotnet-isolated", "dotnet-apart"),
        ];
        var folder = deployment.Copy("wrong-values");
        foreach (var (file, right, wrong) in changes)
        {
            var path = Path.Combine(folder, file);
            Assert.Contains($"'{right}'", File.ReadAllText(path), StringComparison.Ordinal);
            File.WriteAllText(path, File.ReadAllText(path).Replace($"'{right}'", $"'{wrong}'", StringComparison.Ordinal));
        }

        var found = (await Deployment.SnapshotAsync(folder, "main.prod")).SelectMany(ResourceTypes.UnlistedValues).Select(problem => problem.Split(": ")[^1]).Distinct();

        Assert.Equal(changes.Select(change => change.Wrong).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
