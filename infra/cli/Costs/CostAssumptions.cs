namespace PerfEval.Cli.Costs;

/// <summary>What the cost takes for granted because only Azure can count it. Each is on the dear side.</summary>
internal static class CostAssumptions
{
    /// <summary>The days of a month.</summary>
    public const int Days = 30;

    /// <summary>Runs of the look for receipts a month, by the schedule that is shipped: one a minute.</summary>
    public const int Refreshes = Days * 24 * 60;

    /// <summary>Runs of the sweep a month, by the schedule that is shipped: one a quarter of an hour.</summary>
    public const int Sweeps = Days * 24 * 4;

    /// <summary>Runs of the sweep of approvals a month, by the schedule that is shipped: one an hour.</summary>
    public const int ApprovalSweeps = Days * 24;

    /// <summary>Seconds that a run is charged: the least there is, and no two runs at once, which would share them.</summary>
    public const decimal SecondsOfRun = 1;

    /// <summary>GB of an instance, as the template has it.</summary>
    public const decimal GigabytesOfInstance = 2;

    /// <summary>Queue operations of an activity: its call and its answer are each put, taken and deleted.</summary>
    public const decimal QueueOperationsOfActivity = 6;

    /// <summary>Queue operations of a start, a signal, or the end of an orchestration that another waits for.</summary>
    public const decimal QueueOperationsOfMessage = 3;

    /// <summary>Table transactions of a step of an orchestrator: its history is read, added to, and its state written.</summary>
    public const decimal TableTransactionsOfStep = 3;

    /// <summary>Queues of a task hub: four of its partitions and one for activities.</summary>
    public const int Queues = 5;

    /// <summary>Seconds after which an idle queue is asked again.</summary>
    public const int SecondsBetweenPolls = 30;

    /// <summary>Partitions of a task hub.</summary>
    public const int Partitions = 4;

    /// <summary>Seconds after which the lease of a partition is renewed.</summary>
    public const int SecondsBetweenRenewals = 10;

    /// <summary>GB of a record of telemetry; each line, each run and each call to storage is one.</summary>
    public const decimal GigabytesOfRecord = 1.5e-6m;

    /// <summary>GB of telemetry that a host sends in a minute in which nothing happens, as seen of one: leases renewed, queues looked into, its own metrics.</summary>
    public const decimal GigabytesOfIdleMinute = 1.55e-4m;

    /// <summary>The seconds of a month.</summary>
    public const int Seconds = Days * 24 * 3600;
}
