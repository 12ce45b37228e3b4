using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PerfEval.Domain.Rules;

/// <summary>All rules of this assembly, in their order.</summary>
public static class RuleCatalogue
{
    private static readonly ImmutableArray<IRule> All =
    [
        .. typeof(RuleCatalogue).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRule)))
            .Select(type => (IRule)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(rule => rule.Info.Order)
            .ThenBy(rule => rule.Info.Id, StringComparer.Ordinal),
    ];

    /// <summary>What the rules are.</summary>
    public static ImmutableArray<RuleInfo> Rules { get; } = [.. All.Select(rule => rule.Info).DistinctBy(info => info.Id)];

    /// <summary>The ids of all rules.</summary>
    public static FrozenSet<string> Ids { get; } = Rules.Select(rule => rule.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The rules of one kind.</summary>
    internal static ImmutableArray<T> Of<T>() where T : IRule => [.. All.OfType<T>()];
}
