namespace PerfEval.Domain.Evaluation;

/// <summary>What comparing a row's actual with its target gave.</summary>
public enum IndicatorOutcome
{
    /// <summary>Cannot be compared; the self-score stands.</summary>
    Unverified,

    /// <summary>The target is met.</summary>
    Met,

    /// <summary>The target is not met.</summary>
    NotMet,

    /// <summary>Nothing was carried out; the row scores 0.</summary>
    NotCarriedOut,
}
