using System.Collections.Immutable;
using System.Globalization;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>A step of an approval policy.</summary>
public sealed record PolicyStep
{
    /// <summary>One approver is enough.</summary>
    public const string AnyQuorum = "any";

    /// <summary>All approvers must agree.</summary>
    public const string AllQuorum = "all";

    /// <summary>Its title in Chinese; empty for the app's own words.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Its title in English; empty for the app's own words.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Who is asked, one of <see cref="ApproverGroup"/>.</summary>
    public string Approvers { get; init; } = "";

    /// <summary>How many must agree: <c>any</c>, <c>all</c>, or a number.</summary>
    public string Quorum { get; init; } = AnyQuorum;

    /// <summary>Working days until an answer is due, 1 or more.</summary>
    public int DueDays { get; init; }

    /// <summary>
    /// When those who have not answered are reminded: working days before the due day, below 0, or after it, at most
    /// <see cref="LapseDays"/>; 0 is the due day itself.
    /// </summary>
    public ImmutableArray<int> Reminders { get; init; } = [];

    /// <summary>Working days after the due day until the step lapses, 0 or more: so long a late answer still counts.</summary>
    public int LapseDays { get; init; }

    /// <summary>Who is asked when the step has lapsed, one of <see cref="ApproverGroup"/>; one of them is enough.</summary>
    public string Escalation { get; init; } = ApproverGroup.Operator;

    /// <summary>Working days that they have, 1 or more.</summary>
    public int EscalationDays { get; init; }

    /// <summary>When they are reminded, as <see cref="Reminders"/>, at the latest on the due day.</summary>
    public ImmutableArray<int> EscalationReminders { get; init; } = [];

    /// <summary>How many of so many approvers must agree.</summary>
    public int QuorumOf(int approvers) => Quorum switch
    {
        AnyQuorum => 1,
        AllQuorum => approvers,
        _ => Math.Min(int.Parse(Quorum, CultureInfo.InvariantCulture), approvers),
    };
}
