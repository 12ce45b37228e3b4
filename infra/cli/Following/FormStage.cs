namespace PerfEval.Cli.Following;

/// <summary>How far a form of an upload has come.</summary>
internal enum FormStage
{
    /// <summary>Its cells are read.</summary>
    Read = 1,

    /// <summary>It is scored.</summary>
    Scored,

    /// <summary>Its rows are in the results tables.</summary>
    Written,

    /// <summary>It is closed, or waits for a person.</summary>
    Routed,
}
