using System.Globalization;

namespace PerfEval.Functions.Approval.Pages.Inboxes;

/// <summary>Addresses of inboxes, and of forms opened from one.</summary>
internal static class InboxAddress
{
    /// <summary>An inbox, filtered, at a page of it.</summary>
    public static string Of(PageFrame frame, string ticket, InboxFilter filter, int page = 1, bool allSelected = false) => frame.Address(
        "inbox",
        [
            ("ticket", ticket), .. filter.Query(), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
            ("select", allSelected ? "all" : null),
        ]);

    /// <summary>A form, from which the inbox is found again.</summary>
    public static string OfForm(PageFrame frame, string ticket, string? inbox) => frame.Address("form", ("ticket", ticket), ("inbox", inbox));
}
