using PerfEval.Domain.Deviations;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules;

/// <summary>An indicator row as the rules see it: its cells, its measures read once, its score recomputed.</summary>
public sealed class IndicatorCase
{
    private string? _letters;

    internal IndicatorCase(int index, Indicator indicator, bool isNotApplicable)
    {
        Index = index;
        Indicator = indicator;
        IsNotApplicable = isNotApplicable;
        Name = indicator.Name.Text;
        BareName = CharacterFolding.TrimPunctuation(Name);
        Weight = FormFigures.Points(indicator.Weight);
        Score = FormFigures.Points(indicator.Score);
        IsWeighted = Weight > 0;
    }

    /// <summary>The row's index, from 0.</summary>
    public int Index { get; }

    /// <summary>The row's number, from 1.</summary>
    public int Number => Index + 1;

    /// <summary>The row's cells.</summary>
    public Indicator Indicator { get; }

    /// <summary>三级指标 as printed.</summary>
    public string Name { get; }

    /// <summary>三级指标 without punctuation at its ends.</summary>
    public string BareName { get; }

    /// <summary>三级指标 in NFKC, without spaces and punctuation.</summary>
    public string NameLetters => _letters ??= CharacterFolding.Letters(Name);

    /// <summary>Whether the row is not used (不适用).</summary>
    public bool IsNotApplicable { get; }

    /// <summary>Whether the row adds points or takes them off (加分项, 扣分项), or tells a part of the row above (其中), and weighs nothing.</summary>
    public bool IsExtra { get; init; }

    /// <summary>分值, in points; null where none is printed.</summary>
    public decimal? Weight { get; }

    /// <summary>得分, in points; null where none is printed.</summary>
    public decimal? Score { get; }

    /// <summary>Whether the weight is above 0: the rows that row rules see.</summary>
    public bool IsWeighted { get; }

    /// <summary>Whether a 偏差原因 is written; null where the form has no such column.</summary>
    public bool? HasDeviation => Indicator.Deviation.IsPrinted ? Deviation is not null : null;

    /// <summary>偏差原因分析及改进措施; null where none is written.</summary>
    internal Deviation? Deviation { get; init; }

    /// <summary>The comparison of target and actual; null for a row that carries no weight.</summary>
    internal RowScore? Result { get; set; }

    /// <summary>The pointer of one of the row's cells.</summary>
    /// <param name="column">The cell's property, such as <c>target</c>.</param>
    public string Cell(string column) => CellPointer.Indicator(Index, column);
}
