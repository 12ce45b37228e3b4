using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>A blob as a function may ask for it.</summary>
internal sealed class BlobValue(BlobContainerClient container, string name)
{
    public static readonly IReadOnlySet<Type> Types = new HashSet<Type>
    {
        typeof(BlobClient), typeof(BlockBlobClient), typeof(BlobBaseClient), typeof(BlobContainerClient),
        typeof(Stream), typeof(byte[]), typeof(string), typeof(BinaryData),
    };

    public async ValueTask<object> As(Type type, CancellationToken cancellation)
    {
        if (type == typeof(BlobContainerClient))
            return container;
        if (type == typeof(BlockBlobClient))
            return container.GetBlockBlobClient(name);
        var blob = container.GetBlobClient(name);
        if (type.IsAssignableFrom(typeof(BlobClient)))
            return blob;
        if (type == typeof(Stream))
            return await blob.OpenReadAsync(cancellationToken: cancellation).ConfigureAwait(false);
        var content = (await blob.DownloadContentAsync(cancellation).ConfigureAwait(false)).Value.Content;
        return type == typeof(string) ? content.ToString() : type == typeof(byte[]) ? content.ToArray() : content;
    }
}
