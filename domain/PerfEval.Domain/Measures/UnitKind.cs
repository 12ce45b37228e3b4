namespace PerfEval.Domain.Measures;

/// <summary>What a unit measures.</summary>
public enum UnitKind
{
    /// <summary>No unit is written.</summary>
    None,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Time.</summary>
    Time,

    /// <summary>A count by a measure word (量词).</summary>
    Count,

    /// <summary>Anything else.</summary>
    Other,
}
