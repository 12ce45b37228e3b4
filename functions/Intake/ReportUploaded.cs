using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Intake;

/// <summary>Begins the way of a file: a unit has uploaded it to <c>reports/{unit}/{path}</c>.</summary>
public sealed class ReportUploaded(SubmissionIntake intake)
{
    /// <summary>Takes the upload in.</summary>
    /// <remarks>
    /// With Event Grid the host checks no container: the subscription filters on it, and so does this. The host's client says no
    /// more than that: it leaves out a slash at the beginning or end of a name.
    /// </remarks>
    [Function(nameof(ReportUploaded))]
    public async Task RunAsync(
        [BlobTrigger(StorageNames.Reports + "/{name}", Connection = StorageNames.ReportsConnection, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blob);
        // A client made from a name that folds may point anywhere; what it points at says nothing of where the upload lies.
        if (blob.BlobContainerName != StorageNames.Reports && UploadName.Parse(name).IsAddressable) return;
        await intake.AcceptAsync(name, client, cancellation);
    }
}
