namespace PerfEval.Domain.Scoring;

/// <summary>What of a row, besides target and actual, its score depends on.</summary>
internal readonly record struct RowFacts
{
    /// <summary>分值, in points, above 0.</summary>
    public required decimal Weight { get; init; }

    /// <summary>得分, in points; null where none is printed.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>三级指标.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>一级指标.</summary>
    public string Level1 { get => field ?? ""; init; }

    /// <summary>二级指标.</summary>
    public string Level2 { get => field ?? ""; init; }

    /// <summary>Whether the project's budget was withdrawn: 0 of anything then means that nothing was carried out.</summary>
    public bool BudgetIsWithdrawn { get; init; }

    /// <summary>绩效自评年度, the year of a date that names none.</summary>
    public int? FiscalYear { get; init; }
}
