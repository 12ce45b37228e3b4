namespace PerfEval.Functions.Approval.Policies;

/// <summary>The groups of approvers that a step of a policy can ask.</summary>
public static class ApproverGroup
{
    /// <summary>The approvers of the form's 一级预算单位.</summary>
    public const string BudgetUnit = "budgetUnit";

    /// <summary>The approvers of the 财政部门.</summary>
    public const string Finance = "finance";

    /// <summary>The operators.</summary>
    public const string Operator = "operator";

    /// <summary>All groups.</summary>
    public static readonly IReadOnlyList<string> All = [BudgetUnit, Finance, Operator];
}
