using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Reporting.Figures;

/// <summary>What a report says of one form.</summary>
public sealed record FormFigures
{
    private const decimal Hundred = 100;

    /// <summary>The columns of <c>evaluations</c> that <see cref="Of"/> needs: the only ones that travel.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        nameof(EvaluationRow.FormKey), nameof(EvaluationRow.ProjectName), nameof(EvaluationRow.ProjectCode), nameof(EvaluationRow.ImplementingUnit),
        nameof(EvaluationRow.InitialBudgetFen), nameof(EvaluationRow.AnnualBudgetFen), nameof(EvaluationRow.ExecutedFen), nameof(EvaluationRow.ExecutionRateHundredths),
        nameof(EvaluationRow.SelfScoreHundredths), nameof(EvaluationRow.RecomputedScoreHundredths), nameof(EvaluationRow.VerifiedWeightHundredths),
        nameof(EvaluationRow.Grade), nameof(EvaluationRow.Errors), nameof(EvaluationRow.Warnings), nameof(EvaluationRow.Notes), nameof(EvaluationRow.Risk),
        nameof(EvaluationRow.Status), nameof(EvaluationRow.CurrentStep), nameof(EvaluationRow.Round),
    ];

    /// <summary>The form key.</summary>
    public required string FormKey { get; init; }

    /// <summary>The project's name, or its code where it has none.</summary>
    public required string Project { get; init; }

    /// <summary>实施单位; empty where it was not read.</summary>
    public required string Unit { get; init; }

    /// <summary>年初预算数, yuan.</summary>
    public decimal? InitialBudget { get; init; }

    /// <summary>全年预算数, yuan.</summary>
    public decimal? AnnualBudget { get; init; }

    /// <summary>全年执行数, yuan.</summary>
    public decimal? Executed { get; init; }

    /// <summary>The recomputed execution rate, percent.</summary>
    public decimal? ExecutionRate { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>系统复算得分.</summary>
    public decimal? RecomputedScore { get; init; }

    /// <summary>The part of 100 points that was verified.</summary>
    public decimal VerifiedWeight { get; init; }

    /// <summary>The grade of the recomputed score, as the tables hold it.</summary>
    public string? Grade { get; init; }

    /// <summary>How many findings are errors.</summary>
    public int Errors { get; init; }

    /// <summary>How many findings are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>How many findings are notes.</summary>
    public int Notes { get; init; }

    /// <summary>The risk, as the tables hold it.</summary>
    public required string Risk { get; init; }

    /// <summary>The status, as the tables hold it.</summary>
    public required string Status { get; init; }

    /// <summary>The step that it waits at; null where it waits at none.</summary>
    public string? Step { get; init; }

    /// <summary>The current round.</summary>
    public int Round { get; init; }

    /// <summary>By how much the self-score is above the recomputed one; null where one of them is missing.</summary>
    public decimal? Inflation => SelfScore - RecomputedScore;

    /// <summary>Whether the budget of the beginning of the year was withdrawn whole.</summary>
    public bool IsWithdrawn => InitialBudget > 0 && AnnualBudget == 0;

    /// <summary>The figures of a row.</summary>
    public static FormFigures Of(EvaluationRow row) => new()
    {
        FormKey = row.FormKey,
        Project = row.ProjectName.Length > 0 ? row.ProjectName : row.ProjectCode ?? row.FormKey,
        Unit = row.ImplementingUnit,
        InitialBudget = row.InitialBudgetFen / Hundred,
        AnnualBudget = row.AnnualBudgetFen / Hundred,
        Executed = row.ExecutedFen / Hundred,
        ExecutionRate = row.ExecutionRateHundredths / Hundred,
        SelfScore = row.SelfScoreHundredths / Hundred,
        RecomputedScore = row.RecomputedScoreHundredths / Hundred,
        VerifiedWeight = row.VerifiedWeightHundredths / Hundred,
        Grade = row.Grade,
        Errors = row.Errors,
        Warnings = row.Warnings,
        Notes = row.Notes,
        Risk = row.Risk,
        Status = row.Status,
        Step = row.CurrentStep,
        Round = row.Round,
    };
}
