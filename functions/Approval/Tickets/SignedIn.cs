namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Who is signed in, seen from an approver.</summary>
public enum SignedIn
{
    /// <summary>The app does not run behind a sign-in: the ticket alone says who it is.</summary>
    NotAsked,

    /// <summary>The approver.</summary>
    Approver,

    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>Somebody else.</summary>
    Another,
}
