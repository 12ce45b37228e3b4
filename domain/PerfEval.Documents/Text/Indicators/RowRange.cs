namespace PerfEval.Documents.Text.Indicators;

/// <summary>A row of the indicator table while it is read: the ranges of its cells in the form's text, and what was guessed.</summary>
internal sealed class RowRange
{
    /// <summary>The first token that may be the row's (or the deviation of the row before it).</summary>
    public int FirstToken { get; init; }

    /// <summary>The token of the weight; where no number is printed, the token after the row's last.</summary>
    public int WeightToken { get; init; }

    public decimal? Weight { get; set; }

    public decimal? Score { get; set; }

    /// <summary>The token of the score where it does not stand beside the weight: both values stand between them, or the actual alone; otherwise -1.</summary>
    public int ScoreToken { get; init; } = -1;

    /// <summary>Whether the target stands before the weight, and the actual alone between weight and score.</summary>
    public bool HasWeightBetweenValues { get; init; }

    /// <summary>Whether a number is missing that the table has a column for.</summary>
    public bool LacksNumber { get; init; }

    /// <summary>The token after the row's numbers.</summary>
    public int NextToken { get; init; }

    public string Level1 { get; set; } = "";

    public int Level1At { get; set; } = -1;

    public string Level2 { get; set; } = "";

    public int Level2At { get; set; } = -1;

    public CellRange Name { get; set; }

    /// <summary>The pieces of a name that is not printed in one run; null where it is.</summary>
    public List<CellRange>? NameParts { get; set; }

    /// <summary>The pieces of a deviation that is not printed in one run; null where it is.</summary>
    public List<CellRange>? DeviationParts { get; set; }

    public CellRange Target { get; set; }

    public CellRange Actual { get; set; }

    public CellRange Deviation { get; set; }

    /// <summary>The token after the name's last.</summary>
    public int NameEnd { get; set; }

    public string? NameDoubt { get; set; }

    public string? ValueDoubt { get; set; }

    public string? NumberDoubt { get; set; }

    public string? DeviationDoubt { get; set; }

    public string? LevelDoubt { get; set; }
}
