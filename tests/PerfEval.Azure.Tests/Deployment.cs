using System.Text.Json;

[assembly: AssemblyFixture(typeof(PerfEval.Azure.Tests.Deployment))]

namespace PerfEval.Azure.Tests;

/// <summary>infra/azure, compiled once for all tests in a copy: nothing is written to the checkout.</summary>
public sealed class Deployment : IAsyncLifetime
{
    /// <summary>A file of the tests' own: all that can be asked for.</summary>
    private const string AllParameters = "tests/data/azure/main.all.bicepparam";

    // Where the deployment of a snapshot would be; infra/azure/bicep.sh says the same.
    private static readonly string[] Place =
    [
        "--subscription-id", "00000000-0000-0000-0000-000000000001", "--tenant-id", "00000000-0000-0000-0000-000000000002",
        "--location", "eastasia", "--deployment-name", "main",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("perfeval-bicep-").FullName;

    /// <summary>The resources of main.prod.bicepparam.</summary>
    public IReadOnlyList<Resource> Prod { get; private set; } = [];

    /// <summary>The resources of main.dev.bicepparam.</summary>
    public IReadOnlyList<Resource> Dev { get; private set; } = [];

    /// <summary>The resources where everything is asked for that can be.</summary>
    public IReadOnlyList<Resource> All { get; private set; } = [];

    /// <summary>main.bicep as the template that is sent to Azure.</summary>
    public JsonElement Main { get; private set; }

    /// <summary>subscription.bicep as the template that is sent to Azure.</summary>
    public JsonElement EventSubscription { get; private set; }

    /// <summary>The source files.</summary>
    public IReadOnlyList<string> Sources { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("infra/azure"), "*.bicep*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("infra/azure"), path)).Order(StringComparer.Ordinal)];

    /// <summary>The resources of an environment: prod, dev, all.</summary>
    public IReadOnlyList<Resource> Of(string environment) => environment switch { "prod" => Prod, "dev" => Dev, _ => All };

    /// <summary>The only resource of a type.</summary>
    public Resource One(string type) => Assert.Single(Prod, resource => resource.Type == type);

    /// <summary>The storage account that a name begins with, of <c>pevapp</c>, <c>pevrep</c>, <c>pevres</c>.</summary>
    public Resource Account(string prefix) =>
        Assert.Single(Prod, resource => resource.Type == "Microsoft.Storage/storageAccounts" && resource.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>A copy of infra/azure that may be written to.</summary>
    public string Copy(string name)
    {
        var copy = Path.Combine(_folder, name);
        foreach (var file in Sources.Concat(["bicepconfig.json", "workbook.json", "main.dev.snapshot.json", "main.prod.snapshot.json"]))
        {
            var target = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(Path.Combine("infra/azure", file)), target);
        }

        File.Copy(Repository.PathOf(AllParameters), Path.Combine(copy, Path.GetFileName(AllParameters)));
        return copy;
    }

    public async ValueTask InitializeAsync()
    {
        var folder = Copy("build");
        Prod = await SnapshotAsync(folder, "main.prod");
        Dev = await SnapshotAsync(folder, "main.dev");
        All = await SnapshotAsync(folder, "main.all");
        Main = await BuildAsync(folder, "main.bicep");
        EventSubscription = await BuildAsync(folder, "subscription.bicep");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Compares the resources of a parameter file in a copy with the snapshot beside it.</summary>
    internal static Task<BicepRun> ValidateAsync(string folder, string parameters) =>
        BicepCommand.RunAsync(folder, ["snapshot", parameters + ".bicepparam", "--mode", "validate", .. Place]);

    /// <summary>The resources of a parameter file in a copy.</summary>
    internal static async Task<IReadOnlyList<Resource>> SnapshotAsync(string folder, string parameters)
    {
        var run = await BicepCommand.RunAsync(folder, ["snapshot", parameters + ".bicepparam", "--mode", "overwrite", .. Place]);
        Assert.True(run.ExitCode == 0, run.Errors);
        using var snapshot = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, parameters + ".snapshot.json")));
        return [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(resource => new Resource(resource.Clone()))];
    }

    private static async Task<JsonElement> BuildAsync(string folder, string file)
    {
        var run = await BicepCommand.RunAsync(folder, "build", file, "--stdout");
        Assert.True(run.ExitCode == 0, run.Errors);
        using var template = JsonDocument.Parse(run.Output);
        return template.RootElement.Clone();
    }
}
