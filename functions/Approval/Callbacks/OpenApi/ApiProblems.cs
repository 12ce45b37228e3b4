using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Callbacks.OpenApi;

/// <summary>What the callbacks refuse, and how.</summary>
public static class ApiProblems
{
    private static readonly ApiProblem NotSignedIn = new(401, "Nobody is signed in, where the app runs behind a sign-in.", ["not-signed-in"]);
    private static readonly ApiProblem Late = new(410, "The ticket was good until a time that is past.", ["ticket-late"]);
    private static readonly ApiProblem TooMany = new(429, "Too many tickets were refused of late. A good one is never refused for it.", ["too-many-failures"]);

    /// <summary>Of the inbox.</summary>
    public static ImmutableArray<ApiProblem> Inbox { get; } =
    [
        NotSignedIn,
        new(403, "The ticket is not valid, or another approver's.", ["ticket-invalid", "not-yours"]),
        Late,
        TooMany,
    ];

    /// <summary>Of decisions.</summary>
    public static ImmutableArray<ApiProblem> Decide { get; } =
    [
        new(400, "The decision lacks something or holds something wrong; nothing is recorded.",
        [
            "bad-request", "decision-unknown", "comment-too-long", "comment-required", "changes-unasked", "changes-too-many", "change-wrong", "review-twice", "review-wrong",
        ]),
        NotSignedIn,
        new(403, "The ticket is not valid or another approver's, or a browser sent the request from another site.", ["ticket-invalid", "not-yours", "cross-site"]),
        new(409, "The form does not wait for this decision any more, or the approver has decided otherwise before.", ["too-late", "decided-differently"]),
        Late,
        TooMany,
    ];
}
