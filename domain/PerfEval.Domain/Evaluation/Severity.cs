namespace PerfEval.Domain.Evaluation;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>A contradiction or defect that a reviewer must look at.</summary>
    Warning,

    /// <summary>Arithmetic or structure, certain; the form goes back to the unit.</summary>
    Error,
}
