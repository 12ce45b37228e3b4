namespace PerfEval.Domain.Measures;

/// <summary>The unit of a number: <c>个系统</c>, <c>%</c>, <c>元</c>, <c>工作日</c>.</summary>
/// <param name="Name">As written, in one spelling.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="MeasureWord">The measure word it begins with; empty where it begins with none.</param>
public sealed record Unit(string Name, UnitKind Kind, string MeasureWord)
{
    /// <summary>No unit.</summary>
    public static Unit None { get; } = new("", UnitKind.None, "");

    /// <summary>Percent.</summary>
    public static Unit Percent { get; } = new("%", UnitKind.Percent, "");

    /// <summary>Whether a unit is written.</summary>
    public bool IsWritten => Kind != UnitKind.None;

    /// <summary>Whether both count the same: equal, or one the other's measure word with a noun behind it (个, 个系统).</summary>
    public bool IsSameAs(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Name == other.Name || IsBareWordOf(other) || other.IsBareWordOf(this);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private bool IsBareWordOf(Unit other) =>
        Name.Length > 0 && Name == MeasureWord && MeasureWord == other.MeasureWord && other.Name[MeasureWord.Length] is not ('/' or '每');
}
