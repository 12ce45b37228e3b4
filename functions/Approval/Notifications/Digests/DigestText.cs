using System.Globalization;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>Says what is new in an inbox: numbers, the day the first is due, and one link. Names stay behind the link.</summary>
public sealed class DigestText(TicketLinks links, WorkCalendar calendar)
{
    private static readonly string[] Risks = ["high", "normal", "clean"];

    /// <summary>The message.</summary>
    public Notification Of(DigestRequest request, ClaimedNews news)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(news);
        List<(string Zh, string En)> lines = [Messages.Get("AskSubject", news.Inbox.Count)];
        foreach (var kind in Enum.GetValues<NewsKind>())
        {
            if (news.Told.Count(row => InboxNews.KindOf(row.News) == kind) is > 0 and var count) lines.Add(Messages.Get($"Digest_{AppJson.Name(kind)}", count));
        }

        foreach (var risk in Risks)
        {
            if (news.Inbox.Count(row => row.Risk == risk) is > 0 and var count) lines.Add(Messages.Get($"DigestRisk_{risk}", count));
        }

        var due = calendar.DayOf(news.Inbox.Min(row => row.DueAt).UtcDateTime);
        lines.Add(Messages.Get("DigestDue", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return new Notification(
            $"digest-{request.Message}", request.Approver, string.Join('\n', lines.Select(line => line.Zh)), string.Join('\n', lines.Select(line => line.En)), links.Inbox(request.Approver));
    }
}
