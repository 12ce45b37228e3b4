namespace PerfEval.Functions.Approval.Pages.Inboxes;

/// <summary>What an inbox page shows.</summary>
public sealed record InboxView
{
    /// <summary>How many forms a page holds: more of them would be slow on a phone.</summary>
    public const int PageSize = 100;

    /// <summary>The approver's id.</summary>
    public required string Approver { get; init; }

    /// <summary>The inbox ticket by which the page was opened.</summary>
    public required string Ticket { get; init; }

    /// <summary>Makes the ticket by which a form is shown and decided.</summary>
    public required Func<InboxEntry, string> TicketOf { get; init; }

    /// <summary>All that waits, the worst first.</summary>
    public required IReadOnlyList<InboxEntry> Waiting { get; init; }

    /// <summary>Which of it is shown.</summary>
    public required InboxFilter Filter { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether all forms of the page are selected.</summary>
    public bool AllSelected { get; init; }

    /// <summary>What the last post lacked; null where there was none.</summary>
    public string? Problem { get; init; }

    /// <summary>The comment of a post that lacked something.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The forms that were selected by a post that lacked something.</summary>
    public IReadOnlySet<string> Selected { get; init; } = new HashSet<string>();

    /// <summary>What passes the filter.</summary>
    public IReadOnlyList<InboxEntry> Passing => _passing ??= [.. Waiting.Where(Filter.Passes)];

    /// <summary>What the page shows.</summary>
    public IEnumerable<InboxEntry> Shown => Passing.Skip((Current - 1) * PageSize).Take(PageSize);

    /// <summary>How many pages there are, 1 or more.</summary>
    public int Pages => Math.Max(1, (Passing.Count + PageSize - 1) / PageSize);

    /// <summary>The page that is shown: the last one where the address names one beyond it.</summary>
    public int Current => Math.Clamp(Number, 1, Pages);

    private IReadOnlyList<InboxEntry>? _passing;

    /// <summary>Whether a form is selected when the page opens.</summary>
    public bool IsSelected(InboxEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return AllSelected || Selected.Contains(entry.Row.FormKey);
    }
}
