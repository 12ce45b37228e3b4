using System.Globalization;

namespace PerfEval.Domain.Measures;

/// <summary>A number with its operator and unit, such as <c>≥180万人</c>.</summary>
public sealed record Quantity(Comparison Comparison, decimal Value, Unit Unit) : Measure
{
    private const decimal Myriad = 10_000;

    /// <summary>Whether it was counted in 万 or 亿.</summary>
    public bool InMyriads { get; init; }

    /// <summary>Whether it is about so much: 约500人.</summary>
    public bool IsAbout { get; init; }

    /// <summary>The words before it that say what it is, 增长 of 增长5% and 增长到5%; empty where there are none.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether words stand before it that say what it is: 增长5%.</summary>
    public bool IsWorded => Words.Length > 0;

    /// <summary>Whether it was written in ‰; the value is in percent.</summary>
    public bool InThousandths { get; init; }

    /// <inheritdoc/>
    public override bool IsNumber => true;

    /// <inheritdoc/>
    public override bool IsBare => !Unit.IsWritten;

    /// <inheritdoc/>
    public override string ToString() => Symbol(Comparison) + (IsAbout ? "约" : "") + Figure;

    /// <summary>The number and its unit, without the operator.</summary>
    public string Figure => Write(Value, Unit, InMyriads, InThousandths);

    /// <summary>A number and its unit.</summary>
    internal static string Write(decimal value, Unit unit, bool inMyriads, bool inThousandths = false) =>
        inThousandths ? Plain(value * 10) + "‰" : (inMyriads ? Plain(value / Myriad) + "万" : Plain(value)) + unit.Name;

    internal static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.Above => "＞",
        Comparison.AtMost => "≤",
        Comparison.Below => "＜",
        _ => "",
    };
}
