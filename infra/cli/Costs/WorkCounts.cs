namespace PerfEval.Cli.Costs;

/// <summary>What some work takes, as counted: functions that run, and calls to storage by what Azure charges them as.</summary>
/// <param name="Triggers">Runs of functions that an event, a request or a timer starts.</param>
/// <param name="Activities">Runs of activities.</param>
/// <param name="Orchestrations">Orchestrations started.</param>
/// <param name="Signals">Decisions sent to an orchestration that waits.</param>
/// <param name="LogLines">Lines logged, of information and worse.</param>
/// <param name="TableTransactions">Calls to the results tables; a batch is one.</param>
/// <param name="BlobWrites">Blobs written.</param>
/// <param name="BlobReads">Blobs, or their properties, read.</param>
/// <param name="BlobLists">Pages of a container listed.</param>
internal sealed record WorkCounts(
    decimal Triggers, decimal Activities, decimal Orchestrations, decimal Signals, decimal LogLines,
    decimal TableTransactions, decimal BlobWrites, decimal BlobReads, decimal BlobLists)
{
    /// <summary>Two pieces of work.</summary>
    public static WorkCounts operator +(WorkCounts one, WorkCounts other) => new(
        one.Triggers + other.Triggers, one.Activities + other.Activities, one.Orchestrations + other.Orchestrations, one.Signals + other.Signals,
        one.LogLines + other.LogLines, one.TableTransactions + other.TableTransactions, one.BlobWrites + other.BlobWrites,
        one.BlobReads + other.BlobReads, one.BlobLists + other.BlobLists);

    /// <summary>Work done so many times.</summary>
    public static WorkCounts operator *(WorkCounts work, decimal times) => new(
        work.Triggers * times, work.Activities * times, work.Orchestrations * times, work.Signals * times, work.LogLines * times,
        work.TableTransactions * times, work.BlobWrites * times, work.BlobReads * times, work.BlobLists * times);
}
