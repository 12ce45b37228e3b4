using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;

namespace PerfEval.Azure.Tests;

/// <summary>Every role is needed by a call, and every call has its role.</summary>
public sealed class RoleTests(Deployment deployment)
{
    private const string BlobReader = "Storage Blob Data Reader";
    private const string BlobContributor = "Storage Blob Data Contributor";
    private const string BlobOwner = "Storage Blob Data Owner";
    private const string BlobDelegator = "Storage Blob Delegator";
    private const string QueueContributor = "Storage Queue Data Contributor";
    private const string TableContributor = "Storage Table Data Contributor";
    private const string TableReader = "Storage Table Data Reader";
    private const string SecretsUser = "Key Vault Secrets User";
    private const string KeyWrapper = "Key Vault Crypto Service Encryption User";
    private const string MetricsPublisher = "Monitoring Metrics Publisher";
    private const string Files = "PerfEval: file reports";
    private const string ReadsReceipts = "PerfEval: read receipts";
    private const string Blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> BuiltInRoles = new()
    {
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = BlobReader,
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = BlobContributor,
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = BlobOwner,
        ["db58b8e5-c6ad-4a2a-8342-4190687cbf4a"] = BlobDelegator,
        ["974c5e8b-45b9-4653-ba55-5f855dd0fe88"] = QueueContributor,
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = TableContributor,
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = TableReader,
        ["4633458b-17de-408a-b874-0445c86b69e6"] = SecretsUser,
        ["e147488a-f6f5-4113-8e2d-b22465e65bf6"] = KeyWrapper,
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = MetricsPublisher,
    };

    /// <summary>What each method of a client does; one that is not here is one whose role nobody has thought of.</summary>
    private static readonly Dictionary<string, string> BlobRoles = new()
    {
        ["DownloadContent"] = BlobReader,
        ["DownloadContentAsync"] = BlobReader,
        ["DownloadStreamingAsync"] = BlobReader,
        ["ExistsAsync"] = BlobReader,
        ["GetBlobsAsync"] = BlobReader,
        ["GetPropertiesAsync"] = BlobReader,
        ["DeleteAsync"] = BlobContributor,
        ["DeleteIfExistsAsync"] = BlobContributor,
        ["Upload"] = BlobContributor,
        ["UploadAsync"] = BlobContributor,
    };

    private static readonly Dictionary<string, string> TableRoles = new()
    {
        ["GetEntityAsync"] = TableReader,
        ["GetEntityIfExistsAsync"] = TableReader,
        ["QueryAsync"] = TableReader,
        ["AddEntityAsync"] = TableContributor,
        ["DeleteEntityAsync"] = TableContributor,
        ["SubmitTransactionAsync"] = TableContributor,
        ["UpdateEntityAsync"] = TableContributor,
        ["UpsertEntityAsync"] = TableContributor,
    };

    /// <summary>Classes that are given a client and name no container: which it is for.</summary>
    private static readonly Dictionary<Type, string> Given = new() { [typeof(SubmissionIntake)] = StorageNames.Reports };

    /// <summary>The calls of the platform in the app's name.</summary>
    private static readonly (string Call, string Scope, string Role)[] PlatformCalls =
    [
        ("the host: locks, keys, package; the task hub's large payloads", "pevapp", BlobOwner),
        ("the host's blob trigger queue; the task hub's control and work queues", "pevapp", QueueContributor),
        ("the task hub's instances and history", "pevapp", TableContributor),
        ("the blob trigger's webjobs-blobtrigger-poison", "pevrep", QueueContributor),
        ("the reference of PerfEval__SamplingKey", "sampling-key", SecretsUser),
        ("telemetry with APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "appi-perfeval", MetricsPublisher),
    ];

    /// <summary>What people do.</summary>
    private static readonly (string Who, string Call, string Scope, string Role)[] People =
    [
        ("a1", "a unit's people upload", "reports", Files),
        ("a1", "a unit's people read their receipts", "receipts", ReadsReceipts),
        ("b1", "a unit's people upload", "reports", Files),
        ("b1", "a unit's people read their receipts", "receipts", ReadsReceipts),
        ("c1", "perfeval grant: GetUserDelegationKeyAsync", "pevrep", BlobDelegator),
        ("c1", "perfeval grant: a link to upload by", "reports", Files),
        ("c1", "perfeval grant: links to receipts", "receipts", ReadsReceipts),
        ("d1", "Power BI reads the results", "pevres", TableReader),
    ];

    [Theory]
    [InlineData("prod")]
    [InlineData("all")]
    public void Roles_OfTheApp_AreThoseThatItsCallsNeed(string environment)
    {
        // The secrets of channels are the operators' own, so many as they like: without a channel there is none to read.
        (string Scope, string Role)[] channels = environment == "all" ? [("kv-pev", SecretsUser)] : [];
        var needed = AppCalls().Concat(PlatformCalls.Select(call => (call.Scope, call.Role))).Concat(channels).Distinct();

        Assert.Equal(needed.Order(), Assigned(environment, "/userAssignedIdentities/").Order());
    }

    [Fact]
    public void Calls_OfClients_AreAllKnown()
    {
        var unknown = Calls().Where(call => call.Client != "HttpPipeline" && !(IsTable(call) ? TableRoles : BlobRoles).ContainsKey(call.Method));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Calls_OfTheVault_AreMadeByTheOneThatWraps() =>
        Assert.All(Calls().Where(call => call.Client == "HttpPipeline"), call => Assert.Equal(typeof(VaultKey), call.Class));

    [Fact]
    public void UploadedReports_AreChangedByNoCode() =>
        Assert.All(Calls().Where(call => call.Client.StartsWith("Blob", StringComparison.Ordinal) && ScopesOf(call.Class).Contains(StorageNames.Reports)), call => Assert.Equal(BlobReader, BlobRoles[call.Method]));

    [Fact]
    public void Roles_OfTheTopic_LetItKeepWhatItCannotDeliver() =>
        Assert.Equal([("undelivered", BlobContributor)], Assigned("prod", "/systemTopics/"));

    [Fact]
    public void Roles_OfPeople_AreThoseThatTheyNeed() =>
        Assert.Equal(
            People.Select(person => (person.Who, person.Scope, person.Role)).Order(),
            Assignments("all").Where(assignment => assignment["properties.principalType"].GetString() == "Group")
                .Select(assignment => (Who: assignment["properties.principalId"].GetString()![^2..], Scope: Scope(assignment, "all"), Role: Role(assignment, "all"))).Order());

    [Fact]
    public void Roles_WithoutGroups_AreTheAppsAndTheTopicsAlone()
    {
        Assert.All(Assignments("prod"), assignment =>
        {
            Assert.Equal("ServicePrincipal", assignment["properties.principalType"].GetString());
            Assert.Matches("/(userAssignedIdentities|systemTopics)/", assignment["properties.principalId"].GetString());
        });
        Assert.DoesNotContain(deployment.Prod, resource => resource.Type == "Microsoft.Authorization/roleDefinitions");
    }

    [Fact]
    public void Roles_OfUnits_DoNothingToContainersAndMakeNoLinks() =>
        Assert.Equal(
            [(Files, $"{Blobs}/write {Blobs}/add/action"), (ReadsReceipts, $"{Blobs}/read")],
            deployment.All.Where(resource => resource.Type == "Microsoft.Authorization/roleDefinitions").Select(role =>
            {
                var permission = Assert.Single(role["properties.permissions"].EnumerateArray());
                Assert.Equal(["dataActions"], permission.EnumerateObject().Select(property => property.Name));
                return (NameOf(role), string.Join(' ', permission.GetProperty("dataActions").EnumerateArray().Select(action => action.GetString())));
            }).Order());

    [Theory]
    [InlineData("a1", "福田区教育局", "write", "", "福田区教育局/2022.xlsx", true)]
    [InlineData("a1", "福田区教育局", "add/action", "", "福田区教育局/甲/2022.xlsx", true)]
    [InlineData("a1", "福田区教育局", "write", "", "unit-b/2022.xlsx", false)]
    [InlineData("a1", "福田区教育局", "add/action", "", "福田区教育局二/2022.xlsx", false)]
    [InlineData("a1", "福田区教育局", "write", "", "福田区教育局", false)]
    [InlineData("b1", "unit-b", "read", "", "unit-b/2022.xlsx.html", true)]
    [InlineData("b1", "unit-b", "read", "", "UNIT-B/2022.xlsx.html", false)]
    [InlineData("b1", "unit-b", "read", "", "福田区教育局/2022.xlsx.html", false)]
    [InlineData("b1", "unit-b", "read", "Blob.List", "unit-b/", true)]
    [InlineData("b1", "unit-b", "read", "Blob.List", "unit-b/2022", true)]
    [InlineData("b1", "unit-b", "read", "Blob.List", "", false)]
    [InlineData("b1", "unit-b", "read", "Blob.List", "unit-b", false)]
    [InlineData("b1", "unit-b", "read", "Blob.List", "福田区教育局/", false)]
    public void Condition_OfAUnit_LetsThroughItsOwnFolderAlone(string group, string folder, string action, string suboperation, string name, bool allowed)
    {
        var role = action == "read" ? ReadsReceipts : Files;
        var assignment = Assert.Single(
            Assignments("all"), assignment => assignment["properties.principalId"].GetString()!.EndsWith(group, StringComparison.Ordinal) && Role(assignment, "all") == role);

        Assert.Equal("2.0", assignment["properties.conditionVersion"].GetString());
        Assert.Contains(folder + "/", assignment["properties.condition"].GetString(), StringComparison.Ordinal);
        Assert.Equal(allowed, new RoleCondition(assignment["properties.condition"].GetString()!).Allows($"{Blobs}/{action}", suboperation, name));
    }

    private static IReadOnlyList<ClientCall> Calls() =>
        // The template makes containers and tables; on one machine this class does.
        [.. ClientCalls.Of(typeof(PerfEvalOptions).Assembly).Where(call => call.Class != typeof(StorageLayout))];

    private static IEnumerable<(string Scope, string Role)> AppCalls()
    {
        foreach (var scope in Calls().SelectMany(call => RolesOf(call)).GroupBy(call => call.Scope, call => call.Role))
        {
            foreach (var role in scope.Distinct().Where(role => role is not (BlobReader or TableReader) || !scope.Contains(role.Replace("Reader", "Contributor", StringComparison.Ordinal))))
                yield return (scope.Key, role);
        }
    }

    private static IEnumerable<(string Scope, string Role)> RolesOf(ClientCall call) =>
        call.Client == "HttpPipeline" ? [("ticket-keys", KeyWrapper)]
        : IsTable(call) ? [("pevres", TableRoles[call.Method])]
        : ScopesOf(call.Class).Select(container => (container, BlobRoles[call.Method]));

    private static bool IsTable(ClientCall call) => call.Client.StartsWith("Table", StringComparison.Ordinal);

    private static IReadOnlyCollection<string> ScopesOf(Type type)
    {
        var named = ClientCalls.Containers(typeof(PerfEvalOptions).Assembly)[type].ToList();
        if (Given.TryGetValue(type, out var given)) named.Add(given);
        Assert.True(named.Count > 0, $"{type} is given a client: say in this test for which container.");
        return named;
    }

    private IEnumerable<Resource> Assignments(string environment) => deployment.Of(environment).Where(resource => resource.Type == "Microsoft.Authorization/roleAssignments");

    private List<(string Scope, string Role)> Assigned(string environment, string principal) =>
    [
        .. Assignments(environment).Where(assignment => assignment["properties.principalId"].GetString()!.Contains(principal, StringComparison.Ordinal))
            .Select(assignment => (Scope(assignment, environment), Role(assignment, environment))),
    ];

    private string Role(Resource assignment, string environment)
    {
        var id = assignment["properties.roleDefinitionId"].GetString()!.Split('/')[^1];
        return BuiltInRoles.TryGetValue(id, out var role) ? role : NameOf(Assert.Single(deployment.Of(environment), resource => resource.Name == id));
    }

    private static string NameOf(Resource role) => role["properties.roleName"].GetString()!.Split(" (")[0];

    /// <summary>The last name of what a role is for, without the part that differs between deployments.</summary>
    private string Scope(Resource assignment, string environment)
    {
        var name = assignment.Id[..assignment.Id.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)].Split('/')[^1];
        var account = deployment.Of(environment).First(resource => resource.Name.StartsWith("pevapp", StringComparison.Ordinal)).Name;
        return name.Replace(account["pevapp".Length..], "", StringComparison.Ordinal).TrimEnd('-');
    }
}
