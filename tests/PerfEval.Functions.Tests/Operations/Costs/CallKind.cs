namespace PerfEval.Functions.Tests.Operations.Costs;

/// <summary>The calls to storage that Azure charges by different prices; deleting a blob is free.</summary>
internal enum CallKind
{
    /// <summary>Any call to a table; a batch is one.</summary>
    TableTransactions,

    /// <summary>A blob is written.</summary>
    BlobWrites,

    /// <summary>A blob or its properties are read.</summary>
    BlobReads,

    /// <summary>A container is listed, a page a call.</summary>
    BlobLists,
}
