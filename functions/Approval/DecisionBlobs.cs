using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>
/// The decisions on a form, kept beside it, one an approver and step. The first one written stands; comments stay out of
/// the engine's history.
/// </summary>
public sealed class DecisionBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Keeps a decision; returns the one that stands, which is another where the approver decided this step before.</summary>
    public async Task<DecisionRecord> KeepAsync(FormRound form, string step, DecisionRecord decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await Client(form, step, decision.Approver).UploadAsync(new BinaryData(AppJson.Serialize(decision)), options, cancellation);
            return decision;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return await FindAsync(form, step, decision.Approver, cancellation) ?? throw new InvalidOperationException("A kept decision is gone.", e);
        }
    }

    /// <summary>An approver's decision of a step, or null.</summary>
    public async Task<DecisionRecord?> FindAsync(FormRound form, string step, string approver, CancellationToken cancellation)
    {
        try
        {
            var content = await Client(form, step, approver).DownloadContentAsync(cancellation);
            return AppJson.Deserialize<DecisionRecord>(content.Value.Content);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Client(FormRound form, string step, string approver) =>
        _container.GetBlobClient($"{form.FormKey}/{FormKey.Round(form.Round)}/{TableKey.FromText(step)}/{TableKey.FromText(approver)}.json");
}
