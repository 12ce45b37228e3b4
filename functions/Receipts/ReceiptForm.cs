using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>One form of a receipt.</summary>
public sealed record ReceiptForm
{
    /// <summary>Its place in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its form key.</summary>
    public required string FormKey { get; init; }

    /// <summary>The file that it was read from: of an archive, the entry; null where no cell's place is known.</summary>
    public string? File { get; init; }

    /// <summary>The partition of its row in <c>evaluations</c>.</summary>
    public required string Year { get; init; }

    /// <summary>项目编码.</summary>
    public string ProjectCode { get; init; } = "";

    /// <summary>项目名称.</summary>
    public string ProjectName { get; init; } = "";

    /// <summary>实施单位.</summary>
    public string ImplementingUnit { get; init; } = "";

    /// <summary>一级预算单位.</summary>
    public string PrimaryBudgetUnit { get; init; } = "";

    /// <summary>绩效自评年度; null where it was not read.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>资金使用情况.</summary>
    public ImmutableArray<ReceiptFundLine> Funds { get; init; } = [];

    /// <summary>The printed weight of budget execution.</summary>
    public decimal? ExecutionWeight { get; init; }

    /// <summary>The printed execution rate, in percent.</summary>
    public decimal? PrintedExecutionRate { get; init; }

    /// <summary>The printed score of budget execution.</summary>
    public decimal? PrintedExecutionScore { get; init; }

    /// <summary>The recomputed execution rate, in percent.</summary>
    public decimal? ExecutionRate { get; init; }

    /// <summary>The recomputed score of budget execution.</summary>
    public decimal? ExecutionScore { get; init; }

    /// <summary>预期目标.</summary>
    public string GoalExpected { get; init; } = "";

    /// <summary>实际完成情况.</summary>
    public string GoalActual { get; init; } = "";

    /// <summary>年度绩效指标, in printed order.</summary>
    public ImmutableArray<ReceiptRow> Rows { get; init; } = [];

    /// <summary>自评得分.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>系统复算得分.</summary>
    public decimal? RecomputedScore { get; init; }

    /// <summary>复核得分; null until a person has decided.</summary>
    public decimal? ReviewedScore { get; init; }

    /// <summary>The part of 100 points that was verified.</summary>
    public decimal VerifiedWeight { get; init; }

    /// <summary>The grade of the recomputed score.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Its risk.</summary>
    public RiskLevel Risk { get; init; }

    /// <summary>Whether another form of the file is about the same project: then none of them stands.</summary>
    public bool Shared { get; init; }

    /// <summary>What became of it.</summary>
    public FormDisposition Disposition { get; init; }

    /// <summary>Its round; 0 where it has none.</summary>
    public int Round { get; init; }

    /// <summary>One of <see cref="FormStatus"/>; null where the form has no round.</summary>
    public string? Status { get; init; }

    /// <summary>What happens next, in Chinese.</summary>
    public string NextZh { get; init; } = "";

    /// <summary>What happens next, in English.</summary>
    public string NextEn { get; init; } = "";

    /// <summary>What the approvers of this round wrote.</summary>
    public ImmutableArray<ReceiptComment> Comments { get; init; } = [];

    /// <summary>What the unit is to change, where an approver sent the form back.</summary>
    public ImmutableArray<RequestedChange> Changes { get; init; } = [];

    /// <summary>Why an operator has voided it; null where none has, or an earlier version of the app wrote the receipt.</summary>
    public string? VoidReason { get; init; }

    /// <summary>What does not hold.</summary>
    public ImmutableArray<ReceiptFinding> Findings { get; init; } = [];

    /// <summary>The cells read with doubt: where, and why.</summary>
    public ImmutableArray<ReceiptDoubt> Doubts { get; init; } = [];

    /// <summary>The form key under which the path held this form before its code, name or year was corrected; null where it held none.</summary>
    public string? Replaces { get; init; }

    /// <summary>Of a form that the path holds no more, the last upload of it that did: one of <see cref="Receipt.Uploads"/>. Left out by earlier versions of the app.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Whether its file holds the form as the tables have it: no other file's, and no other unit's.</summary>
    internal bool IsTaken => Disposition is FormDisposition.Written or FormDisposition.Unchanged or FormDisposition.Closed;

    /// <summary>Whether it stands in its file and counts for nothing there: its project is, or was, another unit folder's.</summary>
    internal bool IsForeign => Disposition is FormDisposition.Foreign or FormDisposition.Moved or FormDisposition.Given;

    /// <summary>Whether its outcome stands unless an operator opens it again.</summary>
    internal bool IsFinal => Status is FormStatus.Approved or FormStatus.Rejected;

    /// <summary>Whether it is counted no more.</summary>
    internal bool IsEnded => Status is FormStatus.Superseded or FormStatus.Voided;

    /// <summary>Whether its unit is to correct it.</summary>
    internal bool IsToCorrect => Status == FormStatus.Returned || (Risk == RiskLevel.Blocked && !IsEnded && Disposition != FormDisposition.Moved);

    /// <summary>The same after an operator has given its project from its unit folder to another one: nothing is left for the unit to do.</summary>
    internal ReceiptForm AsMoved() => NotTaken(FormDisposition.Moved);

    /// <summary>The same, not taken in, after an operator has given its project to its unit folder.</summary>
    internal ReceiptForm AsGiven() => NotTaken(FormDisposition.Given);

    private ReceiptForm NotTaken(FormDisposition disposition)
    {
        var (zh, en) = NextStep.Of(disposition);
        return this with
        {
            Disposition = disposition,
            Status = null,
            ReviewedScore = null,
            NextZh = zh,
            NextEn = en,
            Comments = [],
            Changes = [],
            VoidReason = null,
            Replaces = null,
            Rows = [.. Rows.Select(row => row with { Reviewed = null, ReviewReason = null })],
        };
    }

    /// <summary>Its head and outcome, without its cells and what was found in them.</summary>
    internal ReceiptForm Brief() =>
        this with { Funds = [], GoalExpected = "", GoalActual = "", Rows = [], Findings = [], Doubts = [] };

    /// <summary>The findings about an indicator row.</summary>
    public IReadOnlyList<ReceiptFinding> FindingsOfRow(int number) => [.. Findings.Where(finding => finding.Row == number)];

    /// <summary>The findings about another part of the form.</summary>
    public IReadOnlyList<ReceiptFinding> FindingsAbout(ReceiptPart part) => [.. Findings.Where(finding => finding.Row is null && PartOf(finding.Place) == part)];

    /// <summary>What is to be changed in an indicator row, or in one of its cells.</summary>
    public IReadOnlyList<RequestedChange> ChangesOfRow(int number) =>
        [.. Changes.Where(change => change.Row == number || (change.Field is { } field && CellPointer.RowOf(field) == number))];

    /// <summary>What is to be changed in another part of the form.</summary>
    public IReadOnlyList<RequestedChange> ChangesAbout(ReceiptPart part) =>
        [.. Changes.Where(change => change.Row is null && PartOfCell(change.Field ?? "") == part)];

    private static ReceiptPart? PartOfCell(string cell) => cell switch
    {
        _ when CellPointer.RowOf(cell) is not null => null,
        _ when cell.StartsWith("/funds/", StringComparison.Ordinal) => ReceiptPart.Funds,
        _ when cell.StartsWith("/goal/", StringComparison.Ordinal) => ReceiptPart.Goal,
        _ when cell.StartsWith("/total/", StringComparison.Ordinal) || cell.StartsWith("/sectionWeights/", StringComparison.Ordinal) => ReceiptPart.Total,
        _ => ReceiptPart.Head,
    };

    /// <summary>Which part of a form a finding about no row is about.</summary>
    /// <param name="place">The finding's place.</param>
    internal static ReceiptPart PartOf(string place) => place switch
    {
        "funds" or "initialBudget" or "annualBudget" or "executed" or "executionRate" or "weight" or "score" => ReceiptPart.Funds,
        "total" => ReceiptPart.Total,
        _ when place.StartsWith("goal", StringComparison.Ordinal) => ReceiptPart.Goal,
        // A section is named as the form prints it: 产出指标, 效益（30分） …
        _ when place.Any(letter => !char.IsAscii(letter)) => ReceiptPart.Total,
        _ => ReceiptPart.Head,
    };

    /// <summary>A form as it is known before it is written.</summary>
    public static ReceiptForm Of(PlannedForm planned, FormReading reading, FormEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(evaluation);
        return new ReceiptForm
        {
            Number = planned.Number,
            FormKey = planned.FormKey,
            File = reading.Source.Values.FirstOrDefault()?.File,
            Year = EvaluationRow.PartitionOf(Domain.Forms.FiscalYear.Of(reading.Form)),
            ProjectCode = reading.Form.ProjectCode.Text,
            ProjectName = reading.Form.ProjectName.Text,
            ImplementingUnit = reading.Form.ImplementingUnit.Text,
            PrimaryBudgetUnit = reading.Form.PrimaryBudgetUnit.Text,
            FiscalYear = Domain.Forms.FiscalYear.Of(reading.Form),
            Funds = [.. ReceiptFundLine.All(reading.Form.Funds)],
            ExecutionWeight = reading.Form.Funds.Total.Weight.Value,
            PrintedExecutionRate = reading.Form.Funds.Total.ExecutionRate.Value,
            PrintedExecutionScore = reading.Form.Funds.Total.Score.Value,
            ExecutionRate = evaluation.ExecutionRate,
            ExecutionScore = evaluation.ExecutionScore,
            GoalExpected = reading.Form.Goal.Expected.Text,
            GoalActual = reading.Form.Goal.Actual.Text,
            Rows = [.. reading.Form.Indicators.Zip(evaluation.Rows, ReceiptRow.Of)],
            SelfScore = evaluation.SelfScore,
            RecomputedScore = evaluation.RecomputedScore,
            VerifiedWeight = evaluation.VerifiedWeight,
            Grade = evaluation.Grade,
            Risk = planned.Risk,
            Shared = planned.Shared,
            Findings = [.. evaluation.Findings.Select(finding => ReceiptFinding.Of(finding, reading))],
            Doubts = [.. reading.Confidence.Select(doubt => new ReceiptDoubt(doubt.Key, reading.Source.GetValueOrDefault(doubt.Key), doubt.Value.Reason))],
        };
    }
}
