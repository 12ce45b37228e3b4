using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>The forms of all rounds, kept for good: <c>{form key}/{round}.json</c>, the form's JSON with its evaluation in one more property.</summary>
public sealed class RoundBlobs(BlobServiceClient blobs)
{
    private const string EvaluationProperty = "evaluation";
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Keeps a round.</summary>
    /// <param name="formKey">The form key.</param>
    /// <param name="round">The round, from 1.</param>
    /// <param name="canonical">The form's canonical JSON.</param>
    /// <param name="evaluation">Its evaluation.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task KeepAsync(string formKey, int round, byte[] canonical, FormEvaluation evaluation, CancellationToken cancellation)
    {
        var json = JsonNode.Parse(canonical)!.AsObject();
        json[EvaluationProperty] = JsonNode.Parse(EvaluationJson.Serialize(evaluation));
        return Client(formKey, round).UploadAsync(new BinaryData(AppJson.Serialize(json)), overwrite: true, cancellation);
    }

    /// <summary>A round as it was kept, or null.</summary>
    public async Task<RoundForm?> FindAsync(string formKey, int round, CancellationToken cancellation)
    {
        try
        {
            var content = (await Client(formKey, round).DownloadContentAsync(cancellation)).Value.Content.ToMemory();
            using var json = JsonDocument.Parse(content);
            var evaluation = JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty(EvaluationProperty));
            return new RoundForm(FormJson.Deserialize(content.Span), EvaluationJson.Deserialize(evaluation));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Client(string formKey, int round) => _container.GetBlobClient($"{formKey}/{FormKey.Round(round)}.json");
}
