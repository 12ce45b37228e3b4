using System.Globalization;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>A step of an approval policy.</summary>
public sealed record PolicyStep
{
    /// <summary>The approvers of the form's 一级预算单位.</summary>
    public const string BudgetUnitApprovers = "budgetUnit";

    /// <summary>The approvers of the 财政部门.</summary>
    public const string FinanceApprovers = "finance";

    /// <summary>One approver is enough.</summary>
    public const string AnyQuorum = "any";

    /// <summary>All approvers must agree.</summary>
    public const string AllQuorum = "all";

    /// <summary>Its title in Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Its title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Whose approvers are asked: <see cref="BudgetUnitApprovers"/> or <see cref="FinanceApprovers"/>.</summary>
    public string Approvers { get; init; } = "";

    /// <summary>How many must agree: <c>any</c>, <c>all</c>, or a number.</summary>
    public string Quorum { get; init; } = AnyQuorum;

    /// <summary>Working days until an answer is due, 1 or more.</summary>
    public int DueDays { get; init; }

    /// <summary>Working days that the escalation approver has then, 1 or more.</summary>
    public int EscalationDays { get; init; }

    /// <summary>How many of so many approvers must agree.</summary>
    public int QuorumOf(int approvers) => Quorum switch
    {
        AnyQuorum => 1,
        AllQuorum => approvers,
        _ => Math.Min(int.Parse(Quorum, CultureInfo.InvariantCulture), approvers),
    };
}
