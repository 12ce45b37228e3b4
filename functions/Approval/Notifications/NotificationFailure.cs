namespace PerfEval.Functions.Approval.Notifications;

/// <summary>How a message failed, which says whether it may be sent again.</summary>
public enum NotificationFailure
{
    /// <summary>The channel did not take it, and may later: it may be sent again.</summary>
    Busy,

    /// <summary>The channel does not take it, now or later: sending it again is of no use.</summary>
    Refused,

    /// <summary>It was on its way and no answer came: sent again, it might come twice.</summary>
    Unsure,
}
