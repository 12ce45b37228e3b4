using System.Globalization;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Says what is wrong with an approval policy, by the names of its properties.</summary>
internal static class PolicyCheck
{
    private const int MaxDays = 60;
    private const int MaxReminders = 10;

    /// <summary>What is wrong; empty where nothing is.</summary>
    public static IEnumerable<string> Failures(ApprovalPolicy policy) =>
        [.. OfPolicy(policy), .. policy.Steps.SelectMany(step => OfStep(step.Key, step.Value)), .. DirectoryCheck.Failures(policy.Directory)];

    private static IEnumerable<string> OfPolicy(ApprovalPolicy policy)
    {
        if (policy.SampleCleanOneIn < 1) yield return "sampleCleanOneIn: 1 or more is expected.";
        if (policy.CorrectionDays is < 1 or > MaxDays) yield return $"correctionDays: 1 to {MaxDays} is expected.";
        foreach (var route in policy.Routes.Keys.Except([PolicyReader.NormalRoute, PolicyReader.HighRoute]))
            yield return $"routes.{route}: there is no such route; '{PolicyReader.NormalRoute}' and '{PolicyReader.HighRoute}' are.";
        foreach (var route in new[] { PolicyReader.NormalRoute, PolicyReader.HighRoute })
        {
            if (!policy.Routes.TryGetValue(route, out var steps) || steps.IsDefaultOrEmpty)
                yield return $"routes.{route}: at least one step is expected.";
            else if (steps.FirstOrDefault(step => !policy.Steps.ContainsKey(step)) is { } unknown)
                yield return $"routes.{route}: there is no step '{unknown}'.";
            else if (steps.Distinct().Count() != steps.Length)
                yield return $"routes.{route}: a step stands twice.";
        }
    }

    private static IEnumerable<string> OfStep(string name, PolicyStep? step)
    {
        if (step is null)
        {
            yield return $"steps.{name}: a step is expected, not null.";
            yield break;
        }

        if (!DirectoryCheck.IsName(name)) yield return $"steps.{name}: a name of 1 to {DirectoryCheck.MaxName} characters is expected.";
        if (!ApproverGroup.All.Contains(step.Approvers)) yield return $"steps.{name}.approvers: {Groups()} is expected.";
        if (!ApproverGroup.All.Contains(step.Escalation)) yield return $"steps.{name}.escalation: {Groups()} is expected.";
        if (!IsQuorum(step.Quorum)) yield return $"steps.{name}.quorum: '{PolicyStep.AnyQuorum}', '{PolicyStep.AllQuorum}' or a number from 1 is expected.";
        if (step.DueDays is < 1 or > MaxDays) yield return $"steps.{name}.dueDays: 1 to {MaxDays} is expected.";
        if (step.LapseDays is < 0 or > MaxDays) yield return $"steps.{name}.lapseDays: 0 to {MaxDays} is expected.";
        if (step.EscalationDays is < 1 or > MaxDays) yield return $"steps.{name}.escalationDays: 1 to {MaxDays} is expected.";
        if (!AreReminders(step.Reminders, step.DueDays, step.LapseDays))
            yield return $"steps.{name}.reminders: at most {MaxReminders} different days from -dueDays to lapseDays are expected.";
        if (!AreReminders(step.EscalationReminders, step.EscalationDays, 0))
            yield return $"steps.{name}.escalationReminders: at most {MaxReminders} different days from -escalationDays to 0 are expected.";
        if (step.TitleZh.Length > DirectoryCheck.MaxName || step.TitleEn.Length > DirectoryCheck.MaxName)
            yield return $"steps.{name}: titles of at most {DirectoryCheck.MaxName} characters are expected.";
    }

    private static bool AreReminders(IReadOnlyCollection<int> days, int before, int after) =>
        days.Count <= MaxReminders && days.Distinct().Count() == days.Count && days.All(day => day >= -before && day <= after);

    private static string Groups() => string.Join(" or ", ApproverGroup.All.Select(group => $"'{group}'"));

    private static bool IsQuorum(string quorum) =>
        quorum is PolicyStep.AnyQuorum or PolicyStep.AllQuorum
        || (int.TryParse(quorum, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1);
}
