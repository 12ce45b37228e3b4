using static PerfEval.Cli.Costs.CostAssumptions;

namespace PerfEval.Cli.Costs;

/// <summary>What a month of filing costs in Azure: the counts of the sample, times the forms and files, times the prices.</summary>
/// <param name="Forms">Forms of the month.</param>
/// <param name="Files">Files that they come in.</param>
/// <param name="Lines">A line a meter.</param>
internal sealed record MonthCost(int Forms, int Files, IReadOnlyList<CostLine> Lines)
{
    /// <summary>What it all costs.</summary>
    public decimal Total => Lines.Sum(line => line.Cost);

    /// <summary>Reckons a month.</summary>
    public static MonthCost Of(int forms, int files, CountedCosts counts, PriceList prices)
    {
        var filed = (counts.File * files) + (counts.Form * forms);
        var timers = (counts.Refresh * Refreshes) + (counts.Sweep * Sweeps) + (counts.ApprovalSweep * ApprovalSweeps);
        return new MonthCost(forms, files, [.. Enum.GetValues<Meter>().Select(meter => new CostLine(
            meter, UnitsOf(meter, filed, files), UnitsOf(meter, timers, 0) + IdleUnitsOf(meter), prices.Prices[meter]))]);
    }

    private static decimal UnitsOf(Meter meter, WorkCounts work, int uploads) => meter switch
    {
        Meter.Executions => Runs(work),
        Meter.GigabyteSeconds => Runs(work) * SecondsOfRun * GigabytesOfInstance,
        // Nobody counts the unit's own upload, which is a write as well.
        Meter.BlobWrites => work.BlobWrites + uploads,
        Meter.BlobReads => work.BlobReads,
        Meter.BlobLists => work.BlobLists,
        Meter.TableTransactions => work.TableTransactions,
        Meter.HubTableTransactions => HubTableTransactions(work),
        Meter.HubQueueOperations => HubQueueOperations(work),
        // A storage account tells of every blob written; what is delivered is the uploads.
        Meter.EventOperations => work.BlobWrites + (2 * uploads),
        Meter.LogGigabytes => GigabytesOfRecord * (work.LogLines + Runs(work) + work.TableTransactions + work.BlobWrites + work.BlobReads + work.BlobLists + HubTableTransactions(work) + HubQueueOperations(work)),
        _ => throw new ArgumentOutOfRangeException(nameof(meter), meter, null),
    };

    private static decimal IdleUnitsOf(Meter meter) => meter switch
    {
        Meter.HubQueueOperations => Queues * (Seconds / SecondsBetweenPolls),
        Meter.HubTableTransactions => Partitions * (Seconds / SecondsBetweenRenewals),
        Meter.LogGigabytes => GigabytesOfIdleMinute * (Seconds / 60),
        _ => 0,
    };

    private static decimal HubTableTransactions(WorkCounts work) => Steps(work) * TableTransactionsOfStep;

    private static decimal HubQueueOperations(WorkCounts work) => (work.Activities * QueueOperationsOfActivity) + ((work.Orchestrations + work.Signals) * QueueOperationsOfMessage * 2);

    private static decimal Runs(WorkCounts work) => work.Triggers + work.Activities + Steps(work);

    // An orchestrator runs when it starts and again for each answer and signal, unless they come together.
    private static decimal Steps(WorkCounts work) => work.Orchestrations + work.Activities + work.Signals;
}
