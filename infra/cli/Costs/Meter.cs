namespace PerfEval.Cli.Costs;

/// <summary>What Azure counts and charges. The words for it stand in <c>Texts</c> under <c>Meter</c> and the name.</summary>
internal enum Meter
{
    /// <summary>Runs of functions.</summary>
    Executions,

    /// <summary>Memory of an instance, in GB, times the seconds that functions run on it.</summary>
    GigabyteSeconds,

    /// <summary>Writes of blobs.</summary>
    BlobWrites,

    /// <summary>Reads of blobs.</summary>
    BlobReads,

    /// <summary>Listings of containers.</summary>
    BlobLists,

    /// <summary>Transactions of the results tables.</summary>
    TableTransactions,

    /// <summary>Transactions of the task hub's tables.</summary>
    HubTableTransactions,

    /// <summary>Operations of the task hub's queues.</summary>
    HubQueueOperations,

    /// <summary>Operations of Event Grid.</summary>
    EventOperations,

    /// <summary>GB (10⁹ bytes) of logs taken in.</summary>
    LogGigabytes,
}
