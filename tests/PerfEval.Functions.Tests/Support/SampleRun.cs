using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Support;

/// <summary>One run of the 28 real forms, from upload to rows, that many tests look at; and what it must come to.</summary>
[CollectionDefinition(nameof(SampleRun))]
public sealed class SampleRun(Azurite azurite) : ICollectionFixture<SampleRun>, IAsyncLifetime
{
    /// <summary>The blob's name.</summary>
    public const string Name = "政数局/2022 自评表.txt";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "data", "forms");

    /// <summary>The forms as people transcribed them, by form key.</summary>
    public static ImmutableSortedDictionary<string, FormReading> Transcribed { get; } = Directory
        .GetFiles(Path.Combine(Folder, "expected"), "*.json")
        .Select(path => FormJson.Deserialize(File.ReadAllBytes(path)))
        .ToImmutableSortedDictionary(form => "2022" + form.Form.ProjectCode.Text, form => form, StringComparer.Ordinal);

    /// <summary>The scores and findings of each form as they were worked out by hand, by form key.</summary>
    public static JsonNode Expected(string formKey) => Evaluations["forms"]![formKey[4..]]!;

    private static JsonNode Evaluations { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "expected-evaluations.json")))!;

    internal TestApp App { get; private set; } = null!;

    internal TestStorage Storage => App.Storage;

    /// <summary>The rows of each table, as stored.</summary>
    public IReadOnlyDictionary<string, List<TableEntity>> Rows { get; private set; } = null!;

    /// <summary>What the domain makes of the forms in the order of the file, by form key.</summary>
    public ImmutableDictionary<string, FormEvaluation> Compared { get; private set; } = null!;

    /// <summary>The calls to storage, but for those of the test itself.</summary>
    public IReadOnlyCollection<string> Calls { get; private set; } = null!;

    /// <summary>The orchestrations: the name of each, and how far it is.</summary>
    public IReadOnlyList<(string Name, OrchestrationRuntimeStatus Status)> Orchestrations { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync(azurite);
        await App.EvaluateAsync(Name, Repository.Sample);
        Calls = [.. App.Traffic.Calls];
        var rows = new Dictionary<string, List<TableEntity>>();
        foreach (var table in TableNames.All) rows[table] = await Storage.RawAsync(table);
        Rows = rows;
        Orchestrations = await App.Client.GetAllInstancesAsync().Select(instance => (instance.Name, instance.RuntimeStatus)).ToListAsync();
        var evaluator = new FormEvaluator(RuleProfiles.Default);
        var inOrder = rows[TableNames.Evaluations].OrderBy(row => row.GetInt32(nameof(EvaluationRow.FormNumber))).Select(row => row.RowKey).ToList();
        var forms = inOrder.Select(key => new EvaluatedForm(Transcribed[key], evaluator.Evaluate(Transcribed[key]))).ToList();
        Compared = new SubmissionEvaluator(RuleProfiles.Default).Compare(forms).Forms.Zip(inOrder).ToImmutableDictionary(pair => pair.Second, pair => pair.First);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => App.DisposeAsync();
}
