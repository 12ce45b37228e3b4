using System.Collections.Immutable;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Narratives;

/// <summary>A counted thing in 实际完成情况.</summary>
internal sealed record NarrativeFigure
{
    /// <summary>The figure with its bound and unit, as written.</summary>
    public required string Text { get; init; }

    /// <summary>The number, its multiplier applied.</summary>
    public required decimal Value { get; init; }

    /// <summary>The smallest step in which it is written: 1 for 13人, 10,000 for 1000万条, 0.1 for 99.5%.</summary>
    public required decimal Step { get; init; }

    /// <summary>The unit; none for 群发量达1000万.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What it says of the value.</summary>
    public required FigureBound Bound { get; init; }

    /// <summary>What stands before it in its clause, up to the noun's last character.</summary>
    public required string Before { get; init; }

    /// <summary>Words before it that narrow what it stands for, to all rows but those whose names hold them: 平均, 部分.</summary>
    public ImmutableArray<string> Qualifiers { get; init; } = [];

    /// <summary>The sentence before it.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>What stands behind its unit in its clause.</summary>
    public required string After { get; init; }

    /// <summary>Whether a value is what the figure says.</summary>
    /// <param name="value">The value, in the figure's unit.</param>
    /// <param name="aboutPercent">By how many percent a figure that is not exact may differ.</param>
    public bool Allows(decimal value, decimal aboutPercent) => Bound switch
    {
        FigureBound.AtLeast => value >= Value,
        FigureBound.AtMost => value <= Value,
        FigureBound.About => Math.Abs(value - Value) * 100 <= aboutPercent * Value,
        _ => value == Value || (MayBeRounded && (Math.Floor(value / Step) * Step == Value || Math.Round(value / Step, MidpointRounding.AwayFromZero) * Step == Value)),
    };

    /// <summary>A text rounds or cuts off: 98% stands for 98.28%, but 13人 for nothing but 13.</summary>
    private bool MayBeRounded => Unit.Kind is UnitKind.Percent or UnitKind.Money || Step > 1;
}
