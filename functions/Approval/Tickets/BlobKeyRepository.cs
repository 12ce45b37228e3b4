using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Keeps the Data Protection keys in one blob that all instances of the app share.</summary>
public sealed class BlobKeyRepository(BlobServiceClient blobs) : IXmlRepository
{
    private const int MaxTries = 10;
    private readonly BlobClient _blob = blobs.GetBlobContainerClient(StorageNames.Keys).GetBlobClient("data-protection.xml");

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Read().Keys.Elements()];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var (keys, tag) = Read();
            keys.Add(element);
            var conditions = tag is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            try
            {
                _blob.Upload(new BinaryData(keys.ToString(SaveOptions.DisableFormatting)).ToStream(), new BlobUploadOptions { Conditions = conditions });
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Another instance stored a key at the same moment: read again, with its key.
            }
        }

        throw new InvalidOperationException("The key ring keeps changing; the key could not be stored.");
    }

    private (XElement Keys, ETag? Tag) Read()
    {
        try
        {
            var content = _blob.DownloadContent().Value;
            return (XElement.Parse(content.Content.ToString()), content.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return (new XElement("keys"), null);
        }
    }
}
