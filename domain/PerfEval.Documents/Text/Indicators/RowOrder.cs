namespace PerfEval.Documents.Text.Indicators;

/// <summary>Where a row prints its weight.</summary>
internal enum RowOrder
{
    /// <summary>Behind target and actual, beside the score.</summary>
    WeightBesideScore,

    /// <summary>Between the name and the target.</summary>
    WeightBeforeTarget,

    /// <summary>Between the target and the actual, the score behind them.</summary>
    WeightBetweenValues,

    /// <summary>Nowhere.</summary>
    NoWeight,
}
