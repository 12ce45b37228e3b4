namespace PerfEval.Functions.Approval.Pages.Inboxes;

/// <summary>How soon an answer is due; each includes those before it.</summary>
public enum InboxDue
{
    /// <summary>It was due before today.</summary>
    Overdue,

    /// <summary>It is due today.</summary>
    Today,

    /// <summary>It is due within <see cref="InboxEntry.SoonDays"/> days.</summary>
    Soon,
}
