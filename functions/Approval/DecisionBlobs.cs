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
    private readonly EndedSteps _ended = new();

    /// <summary>Keeps a decision, unless the approver has decided this step before, or the step is over.</summary>
    /// <param name="form">The form and round.</param>
    /// <param name="step">The step.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="quorum">How many approvals the step needs, as its row of <c>inbox</c> says.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The decisions of the step as they stand then.</returns>
    public Task<StepDecisions> KeepAsync(FormRound form, string step, DecisionRecord decision, int quorum, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return ChangeAsync(
            form, step,
            decisions => decisions.IsEnded || decisions.IsSealed || decisions.Of(decision.Approver) is not null ? decisions : decisions.With(decision, quorum),
            // Where one decision ends the step, none is likely to stand, and it shows where one does.
            isNew: quorum == 1, cancellation);
    }

    /// <summary>Closes a step to which nobody has answered; the decisions that came before stand, and may have ended it.</summary>
    public Task<StepDecisions> SealAsync(FormRound form, string step, CancellationToken cancellation) =>
        ChangeAsync(form, step, decisions => decisions.IsEnded || decisions.IsSealed ? decisions : decisions with { IsSealed = true }, isNew: false, cancellation);

    /// <summary>The decisions of a step so far.</summary>
    public async Task<StepDecisions> OfStepAsync(FormRound form, string step, CancellationToken cancellation)
    {
        var client = Client(form, step);
        return _ended.Find(client.Name) ?? (await ReadAsync(client, cancellation)).Decisions;
    }

    /// <summary>The decisions of a step that is known to have ended without looking; null of any other.</summary>
    public StepDecisions? FindEnded(FormRound form, string step) => _ended.Find(Client(form, step).Name);

    private async Task<StepDecisions> ChangeAsync(FormRound form, string step, Func<StepDecisions, StepDecisions> change, bool isNew, CancellationToken cancellation)
    {
        var client = Client(form, step);
        if (_ended.Find(client.Name) is { } ended) return ended;
        var (there, tag) = isNew ? (new StepDecisions(), null) : await ReadAsync(client, cancellation);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var changed = change(there);
            if (ReferenceEquals(changed, there)) return there;
            var conditions = tag is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            var content = AppJson.Serialize(changed);
            try
            {
                await client.UploadAsync(new BinaryData(content), new BlobUploadOptions { Conditions = conditions }, cancellation);
                _ended.Keep(client.Name, changed, content.Length);
                return changed;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Another decision came before, or at the same moment: it is the first.
                (there, tag) = await ReadAsync(client, cancellation);
            }
        }

        throw new InvalidOperationException($"The decisions on form {form.FormKey} at step {step} keep changing.");
    }

    private async Task<(StepDecisions Decisions, ETag? Tag)> ReadAsync(BlobClient client, CancellationToken cancellation)
    {
        try
        {
            var content = (await client.DownloadContentAsync(cancellation)).Value;
            var decisions = AppJson.Deserialize<StepDecisions>(content.Content);
            _ended.Keep(client.Name, decisions, content.Content.ToMemory().Length);
            return (decisions, content.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return (new StepDecisions(), null);
        }
    }

    private BlobClient Client(FormRound form, string step) =>
        _container.GetBlobClient($"{form.FormKey}/{FormKey.Round(form.Round)}/{TableKey.FromText(step)}.json");
}
