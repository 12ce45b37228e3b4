namespace Microsoft.Azure.Functions.Worker;

/// <summary>How changed blobs become known; the local host always scans.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan = 0,
    EventGrid = 1,
}
