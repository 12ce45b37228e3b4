namespace PerfEval.Domain.Scoring;

/// <summary>What target and actual are to each other.</summary>
public enum PairKind
{
    /// <summary>Two numbers in one unit.</summary>
    Numbers,

    /// <summary>Two numbers whose units do not convert.</summary>
    UnlikeUnits,

    /// <summary>Two dates or recurrences.</summary>
    Schedules,

    /// <summary>Text on at least one side.</summary>
    Qualitative,

    /// <summary>Nothing was carried out.</summary>
    NotCarriedOut,

    /// <summary>Anything else, such as a date against a number or an empty target.</summary>
    Incomparable,
}
