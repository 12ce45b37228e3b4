namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>evaluations</c>: the latest evaluation of a project and year. Partition: the year; row: the form key.</summary>
/// <remarks>Amounts are in fen, scores and percentages in hundredths, so that sums are exact.</remarks>
public sealed class EvaluationRow : ResultRow
{
    /// <summary>The partition of forms whose year was not read.</summary>
    public const string UnknownYear = "0000";

    /// <summary>The form key.</summary>
    public string FormKey { get; set; } = "";

    /// <summary>The project code as printed; left out where it was not read.</summary>
    public string? ProjectCode { get; set; }

    /// <summary>The project's name.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>The budget year; left out where it was not read.</summary>
    public int? FiscalYear { get; set; }

    /// <summary>实施单位.</summary>
    public string ImplementingUnit { get; set; } = "";

    /// <summary>一级预算单位.</summary>
    public string PrimaryBudgetUnit { get; set; } = "";

    /// <summary>The unit folder that filed it.</summary>
    public string UnitFolder { get; set; } = "";

    /// <summary>年初预算数.</summary>
    public long? InitialBudgetFen { get; set; }

    /// <summary>全年预算数.</summary>
    public long? AnnualBudgetFen { get; set; }

    /// <summary>全年执行数.</summary>
    public long? ExecutedFen { get; set; }

    /// <summary>The recomputed execution rate, in hundredths of a percent.</summary>
    public long? ExecutionRateHundredths { get; set; }

    /// <summary>The recomputed score of budget execution.</summary>
    public long? ExecutionScoreHundredths { get; set; }

    /// <summary>自评得分.</summary>
    public long? SelfScoreHundredths { get; set; }

    /// <summary>系统复算得分.</summary>
    public long? RecomputedScoreHundredths { get; set; }

    /// <summary>复核得分; left out until a person has decided.</summary>
    public long? ReviewedScoreHundredths { get; set; }

    /// <summary>The part of 100 points that was verified.</summary>
    public long VerifiedWeightHundredths { get; set; }

    /// <summary>The grade of the recomputed score.</summary>
    public string? Grade { get; set; }

    /// <summary>The grade of the reviewed score.</summary>
    public string? ReviewedGrade { get; set; }

    /// <summary>How many indicator rows the form has.</summary>
    public int IndicatorCount { get; set; }

    /// <summary>How many findings are errors.</summary>
    public int Errors { get; set; }

    /// <summary>How many findings are warnings.</summary>
    public int Warnings { get; set; }

    /// <summary>How many findings are notes.</summary>
    public int Notes { get; set; }

    /// <summary>How many cells were read with doubt.</summary>
    public int DoubtfulCells { get; set; }

    /// <summary>One of blocked, high, normal, clean.</summary>
    public string Risk { get; set; } = "";

    /// <summary>One of <see cref="FormStatus"/>.</summary>
    public string Status { get; set; } = "";

    /// <summary>The approval step it waits at; left out where it waits at none.</summary>
    public string? CurrentStep { get; set; }

    /// <summary>The current round, from 1.</summary>
    public int Round { get; set; }

    /// <summary>The rule profile it was evaluated by.</summary>
    public string Profile { get; set; } = "";

    /// <summary>The submission the current round came with.</summary>
    public string SubmissionId { get; set; } = "";

    /// <summary>The form's place in that file, from 1.</summary>
    public int FormNumber { get; set; }

    /// <summary>When that file was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>When the round was evaluated.</summary>
    public DateTimeOffset EvaluatedAt { get; set; }

    /// <summary>When the outcome was known; left out until then.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The partition of a year.</summary>
    public static string PartitionOf(int? fiscalYear) =>
        fiscalYear is > 0 and <= 9999 ? fiscalYear.Value.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) : UnknownYear;
}
