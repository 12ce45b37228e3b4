using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>The changes of closed forms, the latest of each: <c>{form key}/pending.json</c>.</summary>
public sealed class PendingForms(BlobServiceClient blobs)
{
    private const int MaxTries = 10;
    private const string PendingProperty = "pending";
    private const string FormProperty = "form";
    private const string EvaluationProperty = "evaluation";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Keeps a change, unless a later upload's is kept.</summary>
    /// <param name="pending">The change.</param>
    /// <param name="canonical">The form's canonical JSON.</param>
    /// <param name="evaluation">Its evaluation.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task KeepAsync(PendingForm pending, byte[] canonical, FormEvaluation evaluation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pending);
        var json = new JsonObject
        {
            [PendingProperty] = JsonNode.Parse(AppJson.Serialize(pending)),
            [FormProperty] = JsonNode.Parse(canonical),
            [EvaluationProperty] = JsonNode.Parse(EvaluationJson.Serialize(evaluation)),
        };
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var there = await ReadAsync(pending.Planned.FormKey, cancellation);
            if (there is { } kept && kept.Pending.Submission.UploadedAt > pending.Submission.UploadedAt) return;
            var conditions = there is { } other ? new BlobRequestConditions { IfMatch = other.Tag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            try
            {
                await Client(pending.Planned.FormKey).UploadAsync(new BinaryData(AppJson.Serialize(json)), new BlobUploadOptions { Conditions = conditions }, cancellation);
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Another upload's change was kept at the same moment: the later one stays.
            }
        }

        throw new InvalidOperationException($"The pending change of form {pending.Planned.FormKey} keeps changing.");
    }

    /// <summary>The change that waits; null where there is none.</summary>
    public async Task<(PendingForm Pending, RoundForm Form)?> FindAsync(string formKey, CancellationToken cancellation) =>
        await ReadAsync(formKey, cancellation) is { } kept ? (kept.Pending, kept.Form) : null;

    private async Task<(PendingForm Pending, RoundForm Form, ETag Tag)?> ReadAsync(string formKey, CancellationToken cancellation)
    {
        try
        {
            var content = (await Client(formKey).DownloadContentAsync(cancellation)).Value;
            using var json = JsonDocument.Parse(content.Content.ToMemory());
            var form = new RoundForm(FormJson.Deserialize(Raw(json, FormProperty)), EvaluationJson.Deserialize(Raw(json, EvaluationProperty)));
            return (AppJson.Deserialize<PendingForm>(Raw(json, PendingProperty)), form, content.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Raw(JsonDocument json, string property) => JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty(property));

    private BlobClient Client(string formKey) => _container.GetBlobClient($"{formKey}/pending.json");
}
