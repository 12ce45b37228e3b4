using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>
/// The decisions on a form, kept beside it, one blob a step: of decisions that come at the same moment one is first, and
/// what it ends takes no other. Comments stay out of the engine's history.
/// </summary>
public sealed class DecisionBlobs(BlobServiceClient blobs)
{
    private const int MaxTries = 50;
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Keeps a decision.</summary>
    /// <param name="form">The form and round.</param>
    /// <param name="step">The step.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="quorum">How many approvals the step needs, as its row of <c>inbox</c> says.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The approver's decision that stands, which is another where they decided this step before; null where the step is over.</returns>
    public async Task<DecisionRecord?> KeepAsync(FormRound form, string step, DecisionRecord decision, int quorum, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var kept = await ChangeAsync(
            form, step,
            decisions => decisions.IsEnded || decisions.IsSealed || decisions.Of(decision.Approver) is not null ? decisions : decisions.With(decision, quorum),
            cancellation);
        return kept.Of(decision.Approver);
    }

    /// <summary>Closes a step to which nobody has answered; the decisions that came before stand, and may have ended it.</summary>
    public Task<StepDecisions> SealAsync(FormRound form, string step, CancellationToken cancellation) =>
        ChangeAsync(form, step, decisions => decisions.IsEnded || decisions.IsSealed ? decisions : decisions with { IsSealed = true }, cancellation);

    /// <summary>The decisions of a step so far.</summary>
    public async Task<StepDecisions> OfStepAsync(FormRound form, string step, CancellationToken cancellation) =>
        (await ReadAsync(Client(form, step), cancellation)).Decisions;

    /// <summary>An approver's decision of a step, or null.</summary>
    public async Task<DecisionRecord?> FindAsync(FormRound form, string step, string approver, CancellationToken cancellation) =>
        (await OfStepAsync(form, step, cancellation)).Of(approver);

    private async Task<StepDecisions> ChangeAsync(FormRound form, string step, Func<StepDecisions, StepDecisions> change, CancellationToken cancellation)
    {
        var client = Client(form, step);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var (there, tag) = await ReadAsync(client, cancellation);
            var changed = change(there);
            if (ReferenceEquals(changed, there)) return there;
            var conditions = tag is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            try
            {
                await client.UploadAsync(new BinaryData(AppJson.Serialize(changed)), new BlobUploadOptions { Conditions = conditions }, cancellation);
                return changed;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Another decision came at the same moment: it is the first.
            }
        }

        throw new InvalidOperationException($"The decisions on form {form.FormKey} at step {step} keep changing.");
    }

    private static async Task<(StepDecisions Decisions, ETag? Tag)> ReadAsync(BlobClient client, CancellationToken cancellation)
    {
        try
        {
            var content = (await client.DownloadContentAsync(cancellation)).Value;
            return (AppJson.Deserialize<StepDecisions>(content.Content), content.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return (new StepDecisions(), null);
        }
    }

    private BlobClient Client(FormRound form, string step) =>
        _container.GetBlobClient($"{form.FormKey}/{FormKey.Round(form.Round)}/{TableKey.FromText(step)}.json");
}
