using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Who the approvers are, by their ids.</summary>
public sealed record ApproverDirectory
{
    private const int MostListed = 20;

    /// <summary>Who is asked for a unit that is not in the directory, and who is told when something needs an operator.</summary>
    public ImmutableArray<string> Operator { get; init; } = [];

    /// <summary>财政部门.</summary>
    public ImmutableArray<string> Finance { get; init; } = [];

    /// <summary>The approvers of each 一级预算单位.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> BudgetUnits { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The units, 实施单位 or unit folders, that each approver belongs to, by the approver's id: nobody decides their own unit's form.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Units { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The absences, and who decides meanwhile.</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>The channel of each approver's messages, one of <see cref="Settings.PerfEvalOptions.Channels"/>, by the approver's id.</summary>
    public ImmutableDictionary<string, string> Channels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The user names or object ids under which each approver signs in, by the approver's id.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> SignIns { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The approvers of a 一级预算单位, however wide its name is typed; of one that is not in the directory, the operator.</summary>
    public ImmutableArray<string> Of(string budgetUnit)
    {
        var folded = FoldedName.Of(budgetUnit);
        return BudgetUnits.Where(unit => FoldedName.Of(unit.Key) == folded).Select(unit => unit.Value).DefaultIfEmpty(Operator).First();
    }

    /// <summary>The approvers that belong to a form's own unit.</summary>
    /// <param name="implementingUnit">实施单位.</param>
    /// <param name="unitFolder">The unit folder that filed it.</param>
    public ImmutableArray<string> MembersOf(string implementingUnit, string unitFolder)
    {
        string[] own = [FoldedName.Of(implementingUnit), FoldedName.Of(unitFolder)];
        return [.. Units.Where(entry => entry.Value.Any(unit => own.Contains(FoldedName.Of(unit)))).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>Who decides in an approver's place on a day: the delegate, or theirs where they are absent too; null where the approver is there.</summary>
    public string? DelegateOf(string approver, DateOnly day)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { approver };
        var at = approver;
        while (Absences.FirstOrDefault(absence => absence.Approver == at && absence.Covers(day)) is { } absence)
        {
            at = absence.Delegate;
            // All are absent for one another: then the approver is asked all the same.
            if (!seen.Add(at)) return null;
        }

        return at == approver ? null : at;
    }

    /// <summary>The ids of everyone in it, for an operator who has mistyped one; the first of them where they are many.</summary>
    public string Listed => string.Join(", ", All.Order(StringComparer.Ordinal).Take(MostListed)) + (All.Skip(MostListed).Any() ? ", …" : "");

    /// <summary>Everyone in it.</summary>
    public IEnumerable<string> All =>
        Operator.Concat(Finance).Concat(BudgetUnits.Values.SelectMany(ids => ids)).Concat(Absences.Select(absence => absence?.Delegate).OfType<string>()).Distinct(StringComparer.Ordinal);
}
