using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Benchmarks.Files;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>The 一级预算单位 of the copies of the sample, and who decides for each.</summary>
internal static class BenchUnits
{
    /// <summary>Who has an inbox of <see cref="InboxForms"/> forms.</summary>
    public const string Reader = "reader";

    /// <summary>How many forms wait for that approver: no fewer than 500, in whole copies.</summary>
    public const int InboxForms = InboxCopies * SampleFile.Forms;

    /// <summary>How many forms are decided at once: no fewer than 2,000, in whole copies.</summary>
    public const int DecidedForms = DecidedCopies * SampleFile.Forms;

    /// <summary>How many copies of the sample there are.</summary>
    public const int Copies = InboxCopies + DecidedCopies;

    private const int InboxCopies = 18;
    private const int DecidedCopies = 72;
    private const int DeciderCount = 200;
    private const string ReaderUnit = "深圳市第一局";

    /// <summary>Those who decide at once: of each unit two or three, who all are asked for every form of it.</summary>
    public static ImmutableArray<string> Deciders { get; } = [.. Enumerable.Range(0, DeciderCount).Select(number => string.Create(CultureInfo.InvariantCulture, $"decider-{number}"))];

    /// <summary>The 一级预算单位 of a copy, by its number, from 1.</summary>
    public static string Of(int copy) => copy <= InboxCopies ? ReaderUnit : string.Create(CultureInfo.InvariantCulture, $"深圳市第{copy}局");

    /// <summary>A policy by which every form waits at one step, where any of its unit's approvers ends it.</summary>
    public static ApprovalPolicy Policy()
    {
        var policy = PolicyReader.Default();
        var step = policy.Routes[PolicyReader.NormalRoute][..1];
        return policy with
        {
            SampleCleanOneIn = 1,
            Routes = policy.Routes.SetItem(PolicyReader.NormalRoute, step).SetItem(PolicyReader.HighRoute, step),
            Directory = policy.Directory with { BudgetUnits = Enumerable.Range(InboxCopies, DecidedCopies + 1).ToImmutableDictionary(Of, ApproversOf) },
        };
    }

    private static ImmutableArray<string> ApproversOf(int copy) =>
        copy <= InboxCopies ? [Reader] : [.. Deciders.Where((_, decider) => decider % DecidedCopies == copy - InboxCopies - 1)];
}
