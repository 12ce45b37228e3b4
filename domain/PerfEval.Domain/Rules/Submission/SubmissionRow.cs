using PerfEval.Domain.Deviations;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>What comparing needs of an indicator row of weight above 0.</summary>
internal readonly struct SubmissionRow
{
    private readonly int _index;

    public SubmissionRow(IndicatorCase row)
    {
        _index = row.Index;
        Indicator = row.Indicator;
        Deviation = row.Deviation;
        Outcome = row.Result?.Outcome;
        IsTargetWritten = row.Result is { Target: not Empty };
        CountsOutput = row.Result?.Actual is Quantity { Value: > 1 } actual
            && (actual.Unit.Kind == UnitKind.Count
                || (actual.InMyriads && actual.Unit.Kind is UnitKind.None or UnitKind.Other)
                || (actual.IsBare && row.Result.Numbers?.Unit.Kind == UnitKind.Count));
    }

    /// <summary>The row's number, from 1.</summary>
    public int Number => _index + 1;

    /// <summary>The row's cells.</summary>
    public Indicator Indicator { get; }

    /// <summary>三级指标 as printed.</summary>
    public string Name => Indicator.Name.Text;

    /// <summary>分值, in points.</summary>
    public decimal Weight => FormFigures.Points(Indicator.Weight)!.Value;

    /// <summary>得分, in points; null where none is printed.</summary>
    public decimal? Score => FormFigures.Points(Indicator.Score);

    /// <summary>偏差原因分析及改进措施; null where none is written.</summary>
    public Deviation? Deviation { get; }

    /// <summary>What comparing actual and target gave; null where the form prints no actuals.</summary>
    public IndicatorOutcome? Outcome { get; }

    /// <summary>Whether a target is written and was compared.</summary>
    public bool IsTargetWritten { get; }

    /// <summary>Whether the actual is a count above 1: an output that nobody else can claim.</summary>
    public bool CountsOutput { get; }

    /// <summary>The pointer of one of the row's cells.</summary>
    /// <param name="column">The cell's property, such as <c>target</c>.</param>
    public string Cell(string column) => CellPointer.Indicator(_index, column);
}
