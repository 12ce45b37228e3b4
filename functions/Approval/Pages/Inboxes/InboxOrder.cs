namespace PerfEval.Functions.Approval.Pages.Inboxes;

/// <summary>The order of an inbox: what needs a look most comes first.</summary>
public sealed class InboxOrder : IComparer<InboxEntry>
{
    /// <summary>The risks, the worst first.</summary>
    public static readonly IReadOnlyList<string> Risks = ["blocked", "high", "normal", "clean"];

    /// <summary>The one order.</summary>
    public static readonly InboxOrder WorstFirst = new();

    /// <inheritdoc/>
    public int Compare(InboxEntry? x, InboxEntry? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ReadOnlySpan<int> order =
        [
            Rank(x).CompareTo(Rank(y)),
            y.Row.Errors.CompareTo(x.Row.Errors),
            y.Row.Warnings.CompareTo(x.Row.Warnings),
            (y.Gap ?? 0).CompareTo(x.Gap ?? 0),
            x.DueDay.CompareTo(y.DueDay),
            string.CompareOrdinal(x.Row.FormKey, y.Row.FormKey),
        ];
        foreach (var part in order)
        {
            if (part != 0) return part;
        }

        return 0;
    }

    private static int Rank(InboxEntry entry)
    {
        for (var rank = 0; rank < Risks.Count; rank++)
        {
            if (Risks[rank] == entry.Row.Risk) return rank;
        }

        return Risks.Count;
    }
}
