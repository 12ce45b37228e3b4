namespace PerfEval.Functions.Intake;

/// <summary>What registering an upload gave.</summary>
public enum Registration
{
    /// <summary>It is to be taken through.</summary>
    New,

    /// <summary>It has been taken through, or says the same as the path's current upload: nothing is to be done.</summary>
    Known,

    /// <summary>A newer upload of the same path is the current one.</summary>
    Outdated,
}
