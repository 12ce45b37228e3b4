using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Pages.Forms;

/// <summary>What a form's page shows an approver.</summary>
public sealed record FormView
{
    /// <summary>The ticket by which it was opened.</summary>
    public required DecisionTicket Ticket { get; init; }

    /// <summary>That ticket as text.</summary>
    public required string TicketText { get; init; }

    /// <summary>The ticket of the inbox it was opened from; null where it was opened by itself.</summary>
    public string? Inbox { get; init; }

    /// <summary>The form in the round that is to be decided.</summary>
    public required RoundForm Form { get; init; }

    /// <summary>Its row of <c>evaluations</c>.</summary>
    public required EvaluationRow Evaluation { get; init; }

    /// <summary>The policy that names its steps.</summary>
    public required ApprovalPolicy Policy { get; init; }

    /// <summary>What changed since the round before; null in the first round.</summary>
    public RoundDifferences? Differences { get; init; }

    /// <summary>All rounds of the form, in order.</summary>
    public IReadOnlyList<RoundRow> Rounds { get; init; } = [];

    /// <summary>The form's audit trail, in order.</summary>
    public IReadOnlyList<ApprovalRow> Trail { get; init; } = [];

    /// <summary>The forms before and after it in the inbox; null where it was opened by itself.</summary>
    public FormNeighbours? Neighbours { get; init; }

    /// <summary>What a post that lacked something had filled in.</summary>
    public DecisionInput Input { get; init; } = new();

    /// <summary>What that post lacked; null where there was none.</summary>
    public string? Problem { get; init; }

    /// <summary>What the form says.</summary>
    public SelfEvaluationForm Cells => Form.Reading.Form;

    /// <summary>What the form is called.</summary>
    public string Title => Cells.ProjectName.Text is { Length: > 0 } name ? name : Evaluation.ProjectCode ?? Evaluation.FormKey;

    /// <summary>Why a cell was read with doubt; null where it was not.</summary>
    public string? DoubtOf(string cell) => Form.Reading.Confidence.GetValueOrDefault(cell)?.Reason;

    /// <summary>How a cell differs from the round before; null where it does not.</summary>
    public CellDifference? DifferenceOf(string cell) => Changed.GetValueOrDefault(cell);

    /// <summary>How grave the gravest finding on a cell is; null where there is none.</summary>
    public Severity? SeverityOf(string cell) => Severities.TryGetValue(cell, out var severity) ? severity : null;

    /// <summary>The findings about an indicator row, with their places in the evaluation.</summary>
    public IReadOnlyList<(int Index, Finding Finding)> FindingsOfRow(int number) => [.. Indexed.Where(pair => pair.Finding.Row == number)];

    /// <summary>The findings about another part of the form, with their places in the evaluation.</summary>
    public IReadOnlyList<(int Index, Finding Finding)> FindingsAbout(ReceiptPart part) =>
        [.. Indexed.Where(pair => pair.Finding.Row is null && ReceiptForm.PartOf(pair.Finding.Where) == part)];

    /// <summary>The reviewed total if every row kept its own score, in points; null where a part is missing.</summary>
    public decimal? TotalAsItIs => FormReview.Total(Fixed.Hundredths(Form.Evaluation.ExecutionScore), Cells.Indicators, []) / 100m;

    private IEnumerable<(int Index, Finding Finding)> Indexed => Form.Evaluation.Findings.Select((finding, index) => (index, finding));

    private ImmutableDictionary<string, CellDifference> Changed => _changed ??=
        (Differences?.Cells.Concat(Differences.Rows.Where(row => row.Kind == DifferenceKind.Changed).SelectMany(row => row.Cells)) ?? [])
        .ToImmutableDictionary(difference => difference.Cell, StringComparer.Ordinal);

    private ImmutableDictionary<string, Severity> Severities => _severities ??= Form.Evaluation.Findings
        .SelectMany(finding => finding.Cells.Select(cell => (cell, finding.Severity)))
        .GroupBy(pair => pair.cell, pair => pair.Severity, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);

    private ImmutableDictionary<string, CellDifference>? _changed;
    private ImmutableDictionary<string, Severity>? _severities;
}
