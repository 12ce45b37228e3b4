using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Approval.Pages.Outcomes;

/// <summary>Why a request opens or decides nothing.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">What tells refusals apart; the page's texts go by it.</param>
/// <param name="Until">Until when the ticket was good; null where that is not what is wrong.</param>
public sealed record RefusalView(int Status, string Code, DateTimeOffset? Until = null)
{
    /// <summary>A request that cannot be understood.</summary>
    public static RefusalView BadRequest { get; } = new(400, "bad-request");

    /// <summary>A post that does not come from a page of ours, or from one whose cookie is gone.</summary>
    public static RefusalView NotOurs { get; } = new(400, "page-expired");

    /// <summary>That of a refused ticket.</summary>
    public static RefusalView Of(TicketRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new RefusalView(refusal.Status, refusal.Code, refusal.Until);
    }
}
