namespace PerfEval.Functions.Operations.Replay;

/// <summary>What asking for a replay gave.</summary>
public enum ReplayOutcome
{
    /// <summary>The submission is being taken through again.</summary>
    Started,

    /// <summary>There is no such submission.</summary>
    Unknown,

    /// <summary>It is being read at this moment.</summary>
    Running,

    /// <summary>It did not fail and was read as a whole: there is nothing to make good.</summary>
    NotFailed,

    /// <summary>A newer upload of the same path is the current one.</summary>
    Overtaken,

    /// <summary>Its bytes are kept no more, and the uploaded blob is gone or another one: it must be uploaded again.</summary>
    Gone,
}
