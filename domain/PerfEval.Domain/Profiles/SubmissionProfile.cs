namespace PerfEval.Domain.Profiles;

/// <summary>From what on the forms of one submission are reported together.</summary>
public sealed record SubmissionProfile
{
    /// <summary>By more than how many percentage points equal rows' deductions must differ.</summary>
    [Between(0, 100)]
    public required decimal DeductionSpread { get; init; }

    /// <summary>On how many rows one cause stands.</summary>
    [Between(2, 10000)]
    public required int BoilerplateRows { get; init; }

    /// <summary>In how many forms one cause stands.</summary>
    [Between(1, 10000)]
    public required int BoilerplateForms { get; init; }

    /// <summary>From which self-score on a form counts as full, in points.</summary>
    [Between(0, 100)]
    public required decimal FullScore { get; init; }

    /// <summary>Of how many forms of a unit all must be full.</summary>
    [Between(1, 10000)]
    public required int FullForms { get; init; }
}
