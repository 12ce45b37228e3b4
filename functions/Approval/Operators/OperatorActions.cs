using Azure.Storage.Blobs;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>What operators did to forms, kept beside them: <c>{form key}/operator/{action}.json</c>.</summary>
public sealed class OperatorActions(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Keeps an action; returns its id.</summary>
    public async Task<string> KeepAsync(string formKey, OperatorAction action, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("n");
        await Client(formKey, id).UploadAsync(new BinaryData(AppJson.Serialize(action)), overwrite: false, cancellation);
        return id;
    }

    /// <summary>A kept action.</summary>
    public async Task<OperatorAction> GetAsync(string formKey, string id, CancellationToken cancellation) =>
        AppJson.Deserialize<OperatorAction>((await Client(formKey, id).DownloadContentAsync(cancellation)).Value.Content);

    private BlobClient Client(string formKey, string id) => _container.GetBlobClient($"{formKey}/operator/{id}.json");
}
