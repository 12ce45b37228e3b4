namespace PerfEval.Functions.Approval.Rounds;

/// <summary>How something differs between two rounds of a form.</summary>
public enum DifferenceKind
{
    /// <summary>Both rounds have it, and it says something else.</summary>
    Changed,

    /// <summary>Only the later round has it.</summary>
    Added,

    /// <summary>Only the earlier round has it.</summary>
    Removed,
}
