using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>What became of a decision: it is recorded, or why it is not.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">What programs tell results apart by.</param>
/// <param name="Message">The key of what people are told.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record DecisionResult(int Status, string Code, string Message, params IReadOnlyList<object> Arguments)
{
    /// <summary>The code of a decision that is recorded.</summary>
    public const string RecordedCode = "recorded";

    /// <summary>The code of a decision on a form that does not wait for the approver any more.</summary>
    public const string TooLateCode = "too-late";

    /// <summary>The code of a decision where the approver has said another thing before.</summary>
    public const string OtherCode = "decided-differently";

    /// <summary>The code of a form that the approver has decided, and only looks at again.</summary>
    public const string DecidedCode = "decided-already";

    /// <summary>The code of a decision by an approver on the form of their own unit.</summary>
    public const string UnitsOwnCode = "units-own";

    /// <summary>The decision that stands; null where the approver has none.</summary>
    public DecisionRecord? Standing { get; init; }

    /// <summary>The form as it is now; null where it was not looked up.</summary>
    public EvaluationRow? Form { get; init; }

    /// <summary>Where the round stands that is decided too late, one of <see cref="FormStatus"/>; null of other results.</summary>
    public string? Late { get; init; }

    /// <summary>The decision of another approver that has ended the step; null where there is none.</summary>
    public DecisionRecord? Others { get; init; }

    /// <summary>Whether the decision stands.</summary>
    public bool IsRecorded => Code == RecordedCode;

    /// <summary>Whether it lacks something that the approver can mend and send again.</summary>
    public bool CanBeMended => Status == 400;
}
