using System.Globalization;
using System.Text.Json;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Reads and checks an approval policy.</summary>
public static class PolicyReader
{
    /// <summary>The route of forms of normal risk.</summary>
    public const string NormalRoute = "normal";

    /// <summary>The route of forms of high risk.</summary>
    public const string HighRoute = "high";

    private const string DefaultPolicy = "policies/default.json";
    private const int MaxDays = 60;
    private const int MaxApproverId = 100;

    /// <summary>The policy that is shipped.</summary>
    public static ApprovalPolicy Default()
    {
        using var stream = typeof(PolicyReader).Assembly.GetManifestResourceStream(DefaultPolicy)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <summary>The policy that the settings name.</summary>
    /// <exception cref="FormatException">It is no policy; the message names each property that is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ApprovalPolicy Of(PerfEvalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.PolicyFile is { Length: > 0 } file ? Read(File.ReadAllBytes(file)) : Default();
    }

    /// <summary>A policy from its JSON.</summary>
    /// <exception cref="FormatException">It is no policy; the message names each property that is wrong.</exception>
    public static ApprovalPolicy Read(ReadOnlySpan<byte> utf8)
    {
        ApprovalPolicy policy;
        try
        {
            policy = AppJson.Deserialize<ApprovalPolicy>(utf8);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The approval policy is no valid JSON at {e.Path}: {e.Message}", e);
        }

        var failures = Check(policy).ToList();
        return failures.Count == 0 ? policy : throw new FormatException("The approval policy is wrong. " + string.Join(" ", failures));
    }

    private static IEnumerable<string> Check(ApprovalPolicy policy)
    {
        if (policy.SampleCleanOneIn < 1) yield return "sampleCleanOneIn: 1 or more is expected.";
        if (policy.CorrectionDays is < 1 or > MaxDays) yield return $"correctionDays: 1 to {MaxDays} is expected.";
        foreach (var route in new[] { NormalRoute, HighRoute })
        {
            if (!policy.Routes.TryGetValue(route, out var steps) || steps.IsDefaultOrEmpty)
                yield return $"routes.{route}: at least one step is expected.";
            else if (steps.FirstOrDefault(step => !policy.Steps.ContainsKey(step)) is { } unknown)
                yield return $"routes.{route}: there is no step '{unknown}'.";
        }

        foreach (var (name, step) in policy.Steps)
        {
            if (step.Approvers is not (PolicyStep.BudgetUnitApprovers or PolicyStep.FinanceApprovers))
                yield return $"steps.{name}.approvers: '{PolicyStep.BudgetUnitApprovers}' or '{PolicyStep.FinanceApprovers}' is expected.";
            if (!IsQuorum(step.Quorum)) yield return $"steps.{name}.quorum: '{PolicyStep.AnyQuorum}', '{PolicyStep.AllQuorum}' or a number from 1 is expected.";
            if (step.DueDays is < 1 or > MaxDays) yield return $"steps.{name}.dueDays: 1 to {MaxDays} is expected.";
            if (step.EscalationDays is < 1 or > MaxDays) yield return $"steps.{name}.escalationDays: 1 to {MaxDays} is expected.";
        }

        if (policy.Directory.Operator.IsDefaultOrEmpty) yield return "directory.operator: at least one approver is expected.";
        if (policy.Directory.Finance.IsDefaultOrEmpty) yield return "directory.finance: at least one approver is expected.";
        if (policy.Directory.BudgetUnits.FirstOrDefault(unit => unit.Value.IsDefaultOrEmpty).Key is { } empty)
            yield return $"directory.budgetUnits.{empty}: at least one approver is expected.";
        foreach (var id in policy.Directory.Channels.Keys.Concat(policy.Directory.SignIns.Keys).Except(policy.Directory.All))
            yield return $"directory: '{id}' has a channel or a sign-in and is no approver.";
        if (policy.Directory.All.FirstOrDefault(id => id.Length is 0 or > MaxApproverId || id.Any(char.IsControl)) is { } bad)
            yield return $"directory: '{bad}' is no approver's id: 1 to {MaxApproverId} characters are expected.";
    }

    private static bool IsQuorum(string quorum) =>
        quorum is PolicyStep.AnyQuorum or PolicyStep.AllQuorum
        || (int.TryParse(quorum, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1);
}
