using System.Text.Json;

namespace PerfEval.Azure.Tests;

public sealed class BicepFilesTests(Deployment deployment)
{
    // They say something else on another day or without a network.
    private static readonly string[] Dated = ["use-recent-api-versions", "use-recent-module-versions"];

    [Fact]
    public async Task EveryFile_Linted_HasNoWarningOrError()
    {
        var run = await BicepCommand.RunAsync(deployment.Copy("lint"), "lint", "--pattern", "**/*.bicep");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("main.dev.bicepparam")]
    [InlineData("main.prod.bicepparam")]
    public async Task ParameterFile_Linted_HasNoWarningOrError(string file)
    {
        var run = await BicepCommand.RunAsync(deployment.Copy("lint-" + file), "lint", file);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("main.dev")]
    [InlineData("main.prod")]
    public async Task Snapshot_IsWhatWouldBeDeployed(string parameters)
    {
        var run = await Deployment.ValidateAsync(deployment.Copy("validate-" + parameters), parameters);

        Assert.True(run.ExitCode == 0, $"Look at what changed; if it is meant, run infra/azure/bicep.sh snapshot.\n{run.Output}{run.Errors}");
    }

    [Fact]
    public async Task Snapshot_OfAnotherTemplate_IsNotTheSame()
    {
        var folder = deployment.Copy("validate-changed");
        var module = Path.Combine(folder, "modules/storage-reports.bicep");
        File.WriteAllText(module, File.ReadAllText(module).Replace("allowSharedKeyAccess: false", "allowSharedKeyAccess: true", StringComparison.Ordinal));

        var run = await Deployment.ValidateAsync(folder, "main.prod");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("allowSharedKeyAccess", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFile_Formatted_StaysAsItIs()
    {
        var folder = deployment.Copy("format");
        foreach (var pattern in (string[])["**/*.bicep", "**/*.bicepparam"])
            Assert.Equal(0, (await BicepCommand.RunAsync(folder, "format", "--pattern", pattern)).ExitCode);

        Assert.NotEmpty(deployment.Sources);
        Assert.All(deployment.Sources, file => Assert.Equal(Repository.Text("infra/azure/" + file), File.ReadAllText(Path.Combine(folder, file))));
    }

    [Fact]
    public void CoreRules_ButThoseThatDependOnTheDay_AreErrors()
    {
        using var config = JsonDocument.Parse(Repository.Text("infra/azure/bicepconfig.json"));
        var rules = config.RootElement.GetProperty("analyzers").GetProperty("core").GetProperty("rules").EnumerateObject()
            .ToDictionary(rule => rule.Name, rule => rule.Value.GetProperty("level").GetString());

        Assert.Equal(Dated, rules.Where(rule => rule.Value != "error").Select(rule => rule.Key).Order(StringComparer.Ordinal));
        // https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter
        Assert.Equal(42, rules.Count);
    }

    [Fact]
    public void Modules_ComeFromTheRepository() =>
        Assert.All(deployment.Sources, file => Assert.DoesNotMatch("'(br|ts)[:/]", Repository.Text("infra/azure/" + file)));
}
