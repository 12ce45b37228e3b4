using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Who the approvers are, by their ids.</summary>
public sealed record ApproverDirectory
{
    /// <summary>Who is asked for a unit that is not in the directory, and who is told when something needs an operator.</summary>
    public ImmutableArray<string> Operator { get; init; } = [];

    /// <summary>财政部门.</summary>
    public ImmutableArray<string> Finance { get; init; } = [];

    /// <summary>The approvers of each 一级预算单位.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> BudgetUnits { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The channel of each approver's messages, one of <see cref="Settings.PerfEvalOptions.Channels"/>, by the approver's id.</summary>
    public ImmutableDictionary<string, string> Channels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The user names or object ids under which each approver signs in, by the approver's id.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> SignIns { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The approvers of a 一级预算单位; of one that is not in the directory, the operator.</summary>
    public ImmutableArray<string> Of(string budgetUnit) => BudgetUnits.GetValueOrDefault(budgetUnit, Operator);

    /// <summary>Everyone in it.</summary>
    public IEnumerable<string> All => Operator.Concat(Finance).Concat(BudgetUnits.Values.SelectMany(ids => ids)).Distinct(StringComparer.Ordinal);
}
