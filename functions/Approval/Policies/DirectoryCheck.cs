using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Says what is wrong with the directory of an approval policy, by the names of its properties.</summary>
internal static class DirectoryCheck
{
    /// <summary>The most characters of an approver's id, of a step's name and of its titles.</summary>
    public const int MaxName = 100;

    /// <summary>What is wrong; empty where nothing is.</summary>
    public static IEnumerable<string> Failures(ApproverDirectory directory)
    {
        if (directory.Operator.IsDefaultOrEmpty) yield return "directory.operator: at least one approver is expected.";
        if (directory.Finance.IsDefaultOrEmpty) yield return "directory.finance: at least one approver is expected.";
        foreach (var (unit, ids) in directory.BudgetUnits.Where(unit => unit.Value.IsDefaultOrEmpty))
            yield return $"directory.budgetUnits.{unit}: at least one approver is expected.";
        foreach (var twice in directory.BudgetUnits.Keys.GroupBy(FoldedName.Of, StringComparer.Ordinal).Where(names => names.Count() > 1))
            yield return $"directory.budgetUnits.{twice.Last()}: it is the same unit as '{twice.First()}'.";
        foreach (var (group, ids) in Groups(directory).Where(group => group.Ids.Distinct().Count() != group.Ids.Count))
            yield return $"directory.{group}: an approver stands twice.";
        foreach (var bad in directory.All.Where(id => !IsName(id)))
            yield return $"directory: '{bad}' is no approver's id: 1 to {MaxName} characters are expected.";
        foreach (var id in directory.Channels.Keys.Concat(directory.SignIns.Keys).Except(directory.All))
            yield return $"directory: '{id}' has a channel or a sign-in and is no approver.";
        foreach (var id in directory.Units.Keys.Except(directory.All)) yield return $"directory.units: '{id}' is no approver.";
        foreach (var (id, units) in directory.Units.Where(entry => entry.Value.IsDefaultOrEmpty || entry.Value.Any(string.IsNullOrWhiteSpace)))
            yield return $"directory.units.{id}: the names of units are expected.";
        if (!directory.Operator.IsDefaultOrEmpty && directory.Operator.All(directory.Units.ContainsKey))
            yield return "directory.units: an operator who belongs to no unit is expected, for forms that nobody else may decide.";
        for (var i = 0; i < directory.Absences.Length; i++)
            foreach (var failure in OfAbsence(directory, i)) yield return $"directory.absences[{i}]: {failure}";
    }

    /// <summary>Whether a text can be an approver's id or a step's name.</summary>
    public static bool IsName(string? text) => text is { Length: >= 1 and <= MaxName } && !text.Any(char.IsControl);

    private static IEnumerable<string> OfAbsence(ApproverDirectory directory, int index)
    {
        if (directory.Absences[index] is not { } absence)
        {
            yield return "an absence is expected, not null.";
            yield break;
        }

        if (!directory.All.Contains(absence.Approver)) yield return $"'{absence.Approver}' is no approver.";
        if (absence.Delegate == absence.Approver) yield return "the delegate is the absent approver.";
        if (absence.Until < absence.From) yield return "until comes before from.";
        if (directory.Absences.Take(index).Any(other => other?.Approver == absence.Approver && other.From <= absence.Until && absence.From <= other.Until))
            yield return $"'{absence.Approver}' has another absence at that time.";
    }

    private static IEnumerable<(string Group, IReadOnlyCollection<string> Ids)> Groups(ApproverDirectory directory)
    {
        if (!directory.Operator.IsDefault) yield return ("operator", directory.Operator);
        if (!directory.Finance.IsDefault) yield return ("finance", directory.Finance);
        foreach (var (unit, ids) in directory.BudgetUnits)
            if (!ids.IsDefault) yield return ("budgetUnits." + unit, ids);
    }
}
