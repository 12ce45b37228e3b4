namespace PerfEval.Domain.Profiles;

/// <summary>How a row is scored whose target is an upper bound that was not kept.</summary>
public enum ReverseFormula
{
    /// <summary>Weight × target ÷ actual.</summary>
    Ratio,

    /// <summary>Weight × (1 − (actual − target) ÷ target), 0 from twice the target on.</summary>
    Deviation,
}
