namespace PerfEval.EndToEnd.Tests.Faults;

/// <summary>Where in the course of a write to the storage the host is killed.</summary>
public enum KillMoment
{
    /// <summary>The storage has not seen the write.</summary>
    BeforeTheWrite,

    /// <summary>The write is done, but the host was never told.</summary>
    BeforeTheAnswer,

    /// <summary>The host has just been told that the write is done.</summary>
    AfterTheAnswer,
}
