using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>What a message tells.</summary>
/// <param name="Inbox">All that waits for the approver.</param>
/// <param name="Told">What of it is new and told by this message.</param>
public sealed record ClaimedNews(IReadOnlyList<InboxRow> Inbox, IReadOnlyList<InboxRow> Told);
