namespace FunctionsLocalHost.Durable.Storage;

/// <summary>What a message to an instance or a line of its history says. The numbers are stored.</summary>
internal enum EventKind
{
    StepStarted = 0,

    ActivityCompleted = 1,
    ActivityFailed = 2,
    TimerFired = 3,
    EventRaised = 4,
    SubCompleted = 5,
    SubFailed = 6,

    ActivityScheduled = 10,
    TimerCreated = 11,
    SubScheduled = 12,
    EventSent = 13,

    Start = 20,
    Terminate = 21,
    Suspend = 22,
    Resume = 23,
    Fault = 24,
}
