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
    /// <remarks>A form speaks of one year: 2次/年 is 2次. 次/季度 is not.</remarks>
    public bool IsSameAs(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Name == other.Name) return true;
        var one = WithoutYear(Name);
        var two = WithoutYear(other.Name);
        return one.SequenceEqual(two) || IsWordOf(one, two, MeasureWord, other.MeasureWord) || IsWordOf(two, one, other.MeasureWord, MeasureWord);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static ReadOnlySpan<char> WithoutYear(string name) => name switch
    {
        [_, .., '/', '年'] => name.AsSpan()[..^2],
        [_, .., '/', '年', '度'] => name.AsSpan()[..^3],
        _ => name,
    };

    /// <summary>Whether one name is nothing but a measure word, and the other that word with a noun behind it.</summary>
    private static bool IsWordOf(ReadOnlySpan<char> bare, ReadOnlySpan<char> named, string word, string otherWord) =>
        word.Length > 0 && word == otherWord && bare.SequenceEqual(word) && named[word.Length] is not ('/' or '每');
}
