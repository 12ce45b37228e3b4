namespace PerfEval.Domain.Measures;

/// <summary>The unit of a number: <c>个系统</c>, <c>%</c>, <c>元</c>, <c>工作日</c>.</summary>
/// <param name="Name">As written, in one spelling.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="MeasureWord">The measure word it begins with, in its usual form (人 for 名); empty where it begins with none.</param>
public sealed record Unit(string Name, UnitKind Kind, string MeasureWord)
{
    /// <summary>No unit.</summary>
    public static Unit None { get; } = new("", UnitKind.None, "");

    /// <summary>Percent.</summary>
    public static Unit Percent { get; } = new("%", UnitKind.Percent, "");

    /// <summary>Whether a unit is written.</summary>
    public bool IsWritten => Kind != UnitKind.None;

    /// <summary>How much of the name is the measure word as written: 1 of 名教师.</summary>
    internal int WordLength { get; init; } = MeasureWord.Length;

    /// <summary>The measure word besides <see cref="MeasureWord"/> that counts the same things, 套 of 台/套; empty where there is none.</summary>
    internal string OtherWord { get; init; } = "";

    /// <summary>The measure word that is counted by 个, 批次 of 个批次, in its usual form; empty where there is none.</summary>
    internal string CountedWord { get; init; } = "";

    /// <summary>Whether both count the same: equal, or one the other's measure word with a noun behind it (个, 个系统).</summary>
    /// <remarks>A form speaks of one year: 2次/年 is 2次. 次/季度 is not.</remarks>
    public bool IsSameAs(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Name == other.Name) return true;
        var one = WithoutYear(Name);
        var two = WithoutYear(other.Name);
        if (one.SequenceEqual(two)) return true;
        if (IsEither(other) || other.IsEither(this) || IsCountOf(other) || other.IsCountOf(this)) return true;
        return MeasureWord.Length > 0 && MeasureWord == other.MeasureWord && CountTheSame(one[WordLength..], two[other.WordLength..]);
    }

    /// <summary>台/套 is 台 as well as 套.</summary>
    private bool IsEither(Unit other) => OtherWord.Length > 0 && (other.MeasureWord == OtherWord || other.MeasureWord == MeasureWord) && other.Name.IndexOf('/', StringComparison.Ordinal) < 0;

    /// <summary>个批次 is 批次, 个学期 学期.</summary>
    private bool IsCountOf(Unit other) =>
        (CountedWord.Length > 0 && other.MeasureWord == CountedWord && other.Name.Length == other.WordLength)
        || (Name is ['个', ..] && Name.Length == other.Name.Length + 1 && Name.EndsWith(other.Name, StringComparison.Ordinal));

    /// <summary>Whether both are written with the same measure word: 名 and 人 are not.</summary>
    internal bool IsWordedAs(Unit other) => Name.AsSpan(0, WordLength).SequenceEqual(other.Name.AsSpan(0, other.WordLength));

    /// <summary>How often a year it counts: 12 for 次/月, 1 for 次 and 次/年; 0 where it counts by something else than time, or is no count.</summary>
    internal int TimesAYear => Kind != UnitKind.Count ? 0 : Name.LastIndexOf('/') is > 0 and var slash
        ? Name.AsSpan(slash + 1) switch
        {
            "年" or "年度" => 1,
            "半年" => 2,
            "季度" or "季" => 4,
            "月" => 12,
            "周" or "星期" => 52,
            "天" or "日" => 365,
            _ => 0,
        }
        : 1;

    /// <summary>The unit without the period in which it counts: 次 for 次/月.</summary>
    internal Unit WithoutPeriod => Name.LastIndexOf('/') is > 0 and var slash ? this with { Name = Name[..slash] } : this;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static ReadOnlySpan<char> WithoutYear(string name) => name switch
    {
        [_, .., '/', '年'] => name.AsSpan()[..^2],
        [_, .., '/', '年', '度'] => name.AsSpan()[..^3],
        _ => name,
    };

    /// <summary>Whether the same stands behind both measure words, or nothing behind one and a noun behind the other.</summary>
    private static bool CountTheSame(ReadOnlySpan<char> one, ReadOnlySpan<char> two) =>
        one.SequenceEqual(two) || (one.IsEmpty && two[0] is not ('/' or '每')) || (two.IsEmpty && one[0] is not ('/' or '每'));
}
