namespace PerfEval.Domain.Evaluation;

/// <summary>What a form's findings call for: which approval route it takes.</summary>
public enum RiskLevel
{
    /// <summary>No warning, and most of its weight verified.</summary>
    Clean,

    /// <summary>Neither clean nor high nor blocked.</summary>
    Normal,

    /// <summary>A grave finding, many warnings, an inflated score or much money.</summary>
    High,

    /// <summary>An error: it goes back to the unit.</summary>
    Blocked,
}
