namespace PerfEval.Domain.Rules;

/// <summary>A rule. It is registered by being there: every class of this assembly that is one runs.</summary>
public interface IRule
{
    /// <summary>What the rule is.</summary>
    RuleInfo Info { get; }
}
