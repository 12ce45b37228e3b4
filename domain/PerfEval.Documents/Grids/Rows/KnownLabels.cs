namespace PerfEval.Documents.Grids.Rows;

/// <summary>
/// The short texts that were last read as labels: the cells of one form after the other say the same few. It holds a fixed
/// number of them, whatever a file holds, and serves any number of threads.
/// </summary>
internal static class KnownLabels
{
    /// <summary>The most characters of a text that is kept; labels are shorter, and most of what units write is longer.</summary>
    public const int Longest = 24;

    private const int Factor = 31;
    private const int Count = 4096;

    // Each text has one place, and takes it from the one before.
    private static readonly LabelText?[] Places = new LabelText?[Count];

    /// <summary>A text as a label, as it was read before; null where it was not, or another has taken its place.</summary>
    public static LabelText? Find(string text) => Places[PlaceOf(text)] is { } label && label.Text == text ? label : null;

    /// <summary>Keeps a label, and gives it back.</summary>
    public static LabelText Keep(LabelText label) => Places[PlaceOf(label.Text)] = label;

    private static uint PlaceOf(string text)
    {
        var hash = 0u;
        foreach (var c in text) hash = unchecked((hash * Factor) + c);
        return hash % Count;
    }
}
