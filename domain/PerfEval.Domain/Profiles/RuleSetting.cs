namespace PerfEval.Domain.Profiles;

/// <summary>What a profile says of one rule.</summary>
public sealed record RuleSetting
{
    /// <summary>Where the rule comes from, in Chinese.</summary>
    public required string Source { get; init; }

    /// <summary>The same in English; empty where the profile does not say it.</summary>
    public string SourceEn { get; init; } = "";

    /// <summary>Whether the rule runs; a rule that is not named as off does.</summary>
    public bool Enabled { get; init; } = true;
}
