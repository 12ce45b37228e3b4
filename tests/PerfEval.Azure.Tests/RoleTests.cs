using System.Text.RegularExpressions;

namespace PerfEval.Azure.Tests;

/// <summary>Every role is needed by a call, and every call has its role.</summary>
public sealed partial class RoleTests(Deployment deployment)
{
    private const string BlobReader = "Storage Blob Data Reader";
    private const string BlobContributor = "Storage Blob Data Contributor";
    private const string BlobOwner = "Storage Blob Data Owner";
    private const string QueueContributor = "Storage Queue Data Contributor";
    private const string TableContributor = "Storage Table Data Contributor";
    private const string SecretsUser = "Key Vault Secrets User";
    private const string MetricsPublisher = "Monitoring Metrics Publisher";

    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> s_roles = new()
    {
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = BlobReader,
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = BlobContributor,
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = BlobOwner,
        ["974c5e8b-45b9-4653-ba55-5f855dd0fe88"] = QueueContributor,
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = TableContributor,
        ["4633458b-17de-408a-b874-0445c86b69e6"] = SecretsUser,
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = MetricsPublisher,
    };

    /// <summary>The calls of the app's own clients: file, what it calls, scope, role.</summary>
    private static readonly (string File, string Call, string Scope, string Role)[] s_appCalls =
    [
        ("Intake/SubmissionIntake.cs", "DownloadStreamingAsync", "reports", BlobReader),
        ("Operations/Health.cs", "ExistsAsync", "reports", BlobReader),
        ("Operations/Replay/SubmissionReplay.cs", "GetPropertiesAsync, DownloadContentAsync", "reports", BlobReader),
        ("Operations/Sweeping/MissedUploads.cs", "GetBlobsAsync", "reports", BlobReader),
        ("Receipts/ReceiptBlobs.cs", "DownloadContentAsync, UploadAsync", "receipts", BlobContributor),
        ("Receipts/ReceiptsDue.cs", "UploadAsync, GetBlobsAsync, DownloadContentAsync, DeleteAsync", "work", BlobContributor),
        ("Intake/WorkBlobs.cs", "UploadAsync, DownloadContentAsync", "work", BlobContributor),
        ("Approval/Rounds/RoundBlobs.cs", "UploadAsync, DownloadContentAsync", "forms", BlobContributor),
        ("Approval/Rounds/PendingForms.cs", "UploadAsync, DownloadContentAsync", "forms", BlobContributor),
        ("Approval/Operators/OperatorActions.cs", "UploadAsync, DownloadContentAsync", "forms", BlobContributor),
        ("Approval/DecisionBlobs.cs", "UploadAsync, DownloadContentAsync", "forms", BlobContributor),
        ("Approval/Tickets/BlobKeyRepository.cs", "Upload, DownloadContent", "keys", BlobContributor),
        ("Tables/ResultTables.cs", "GetEntityIfExistsAsync, AddEntityAsync, UpdateEntityAsync, DeleteEntityAsync, SubmitTransactionAsync, QueryAsync", "pevres", TableContributor),
    ];

    /// <summary>The calls of the platform in the app's name.</summary>
    private static readonly (string Call, string Scope, string Role)[] s_platformCalls =
    [
        ("the host: locks, keys, package; the task hub's large payloads", "pevapp", BlobOwner),
        ("the host's blob trigger queue; the task hub's control and work queues", "pevapp", QueueContributor),
        ("the task hub's instances and history", "pevapp", TableContributor),
        ("the blob trigger's webjobs-blobtrigger-poison", "pevrep", QueueContributor),
        ("the reference of PerfEval__SamplingKey", "sampling-key", SecretsUser),
        ("telemetry with APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "appi-perfeval", MetricsPublisher),
    ];

    [Fact]
    public void Roles_OfTheApp_AreThoseThatItsCallsNeed()
    {
        var needed = s_appCalls.Select(call => (call.Scope, call.Role)).Concat(s_platformCalls.Select(call => (call.Scope, call.Role))).Distinct();

        Assert.Equal(needed.Order(), Assigned("/userAssignedIdentities/").Order());
    }

    [Fact]
    public void Roles_OfTheTopic_LetItKeepWhatItCannotDeliver() =>
        Assert.Equal([("undelivered", BlobContributor)], Assigned("/systemTopics/"));

    [Fact]
    public void Roles_AreTheAppsAndTheTopicsAlone() =>
        Assert.All(Assignments(), assignment =>
        {
            Assert.Equal("ServicePrincipal", assignment["properties.principalType"].GetString());
            Assert.Matches("/(userAssignedIdentities|systemTopics)/", assignment["properties.principalId"].GetString());
        });

    [Fact]
    public void Files_ThatHoldABlobClient_AreAllInTheTable()
    {
        var named = Directory.EnumerateFiles(Repository.PathOf("functions"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (File: Path.GetRelativePath(Repository.PathOf("functions"), path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .SelectMany(source => Container().Matches(source.Text).Select(match => (source.File, Scope: match.Groups[1].Value.ToLowerInvariant())));

        // The trigger hands over the client of the upload itself.
        Assert.Equal(named.Order(), s_appCalls.Where(call => call.File is not "Intake/SubmissionIntake.cs" && call.Scope is not "pevres").Select(call => (call.File, call.Scope)).Order());
    }

    [Fact]
    public void Calls_OfTheTable_AreTheCodes() =>
        Assert.All(s_appCalls, call =>
        {
            var text = Repository.Text("functions/" + call.File);
            Assert.All(call.Call.Split(", "), name => Assert.Matches($@"\.{name}(<\w+>)?\(", text));
            // What only reads gets no role that writes.
            Assert.Equal(call.Role is BlobReader, !Regex.IsMatch(text, @"\.(Upload|(Upload|Delete|SubmitTransaction)Async)\("));
        });

    [Fact]
    public void UploadedReports_AreChangedByNoCode() =>
        Assert.DoesNotMatch(@"\bblob\.(Upload|Delete|Set|StartCopy)\w*\(", Repository.Text("functions/Intake/SubmissionIntake.cs"));

    private IEnumerable<Resource> Assignments() => deployment.Prod.Where(resource => resource.Type == "Microsoft.Authorization/roleAssignments");

    private List<(string Scope, string Role)> Assigned(string principal) =>
    [
        .. Assignments().Where(assignment => assignment["properties.principalId"].GetString()!.Contains(principal, StringComparison.Ordinal))
            .Select(assignment => (Scope(assignment), s_roles[assignment["properties.roleDefinitionId"].GetString()!.Split('/')[^1]])),
    ];

    /// <summary>The last name of what a role is for, without the part that differs between deployments.</summary>
    private string Scope(Resource assignment)
    {
        var name = assignment.Id[..assignment.Id.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)].Split('/')[^1];
        var suffix = deployment.Account("pevapp").Name["pevapp".Length..];
        return name.Replace(suffix, "", StringComparison.Ordinal).TrimEnd('-');
    }

    [GeneratedRegex(@"GetBlobContainerClient\(StorageNames\.(\w+)\)")]
    private static partial Regex Container();
}
