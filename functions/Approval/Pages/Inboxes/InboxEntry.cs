using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Pages.Inboxes;

/// <summary>A form that waits, as an inbox shows it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="DueDay">The last day on which an answer is in time.</param>
/// <param name="DaysLeft">The days left to it; negative where it has passed.</param>
public sealed record InboxEntry(InboxRow Row, DateOnly DueDay, int DaysLeft)
{
    /// <summary>How many days ahead is soon.</summary>
    public const int SoonDays = 3;

    /// <summary>How soon it is due; null where it is not soon.</summary>
    public InboxDue? Due => DaysLeft switch
    {
        < 0 => InboxDue.Overdue,
        0 => InboxDue.Today,
        <= SoonDays => InboxDue.Soon,
        _ => null,
    };

    /// <summary>The self-score less the recomputed one, in points; null where one of them is not known.</summary>
    public decimal? Gap => (Row.SelfScoreHundredths - Row.RecomputedScoreHundredths) / 100m;

    /// <summary>What the form is called.</summary>
    public string Title => Row.ProjectName.Length > 0 ? Row.ProjectName : Row.ProjectCode ?? Row.FormKey;
}
