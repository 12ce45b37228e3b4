namespace PerfEval.Cli.Reporting.Figures;

/// <summary>All that a report says. Long lists are cut to what a page can hold; what is cut is counted.</summary>
public sealed record ReportFigures
{
    /// <summary>When the tables were read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The fiscal year that it is about; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>All forms.</summary>
    public required FormGroup All { get; init; }

    /// <summary>How many units they are of.</summary>
    public required int UnitCount { get; init; }

    /// <summary>The units whose self-scores are furthest above the recomputed ones.</summary>
    public required IReadOnlyList<FormGroup> Units { get; init; }

    /// <summary>The other units together; null where there are none.</summary>
    public FormGroup? OtherUnits { get; init; }

    /// <summary>Forms by how far the self-score is from the recomputed one.</summary>
    public required IReadOnlyList<Share> Inflation { get; init; }

    /// <summary>Forms by grade of the recomputed score.</summary>
    public required IReadOnlyList<Share> Grades { get; init; }

    /// <summary>Forms by risk.</summary>
    public required IReadOnlyList<Share> Risks { get; init; }

    /// <summary>Forms by status.</summary>
    public required IReadOnlyList<Share> Statuses { get; init; }

    /// <summary>The rules that found most.</summary>
    public required IReadOnlyList<RuleFigures> Rules { get; init; }

    /// <summary>The other rules together; null where there are none.</summary>
    public RuleFigures? OtherRules { get; init; }

    /// <summary>How many groups of rows one unit deducted points from unequally.</summary>
    public required int UnequalDeductions { get; init; }

    /// <summary>The forms that need a look most.</summary>
    public required IReadOnlyList<FormFigures> Worst { get; init; }

    /// <summary>Forms by execution rate.</summary>
    public required IReadOnlyList<Share> Rates { get; init; }

    /// <summary>How many budgets were withdrawn whole.</summary>
    public required int WithdrawnCount { get; init; }

    /// <summary>What those were at the beginning of the year, yuan.</summary>
    public required decimal WithdrawnBudget { get; init; }

    /// <summary>The largest of them.</summary>
    public required IReadOnlyList<FormFigures> Withdrawn { get; init; }

    /// <summary>The median of the days from asking to deciding; null where nobody decided yet.</summary>
    public decimal? MedianDays { get; init; }

    /// <summary>Decisions by the days they took.</summary>
    public required IReadOnlyList<Share> Days { get; init; }

    /// <summary>How many forms were not answered in time.</summary>
    public required int Overdue { get; init; }

    /// <summary>The approvers for whom most waits.</summary>
    public required IReadOnlyList<ApproverFigures> Approvers { get; init; }

    /// <summary>How many approvers there are.</summary>
    public required int ApproverCount { get; init; }

    /// <summary>How many files came.</summary>
    public required int Files { get; init; }

    /// <summary>How many of them could not be read or failed.</summary>
    public required int FailedFiles { get; init; }
}
