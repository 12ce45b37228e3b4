namespace PerfEval.Functions.Tables;

/// <summary>The statuses of a form in its current round.</summary>
public static class FormStatus
{
    /// <summary>Evaluated, on its way to its route.</summary>
    public const string Reading = "reading";

    /// <summary>A person is asked, or about to be.</summary>
    public const string Waiting = "waiting";

    /// <summary>Back with the unit: by an error, or by 退回修改.</summary>
    public const string Returned = "returned";

    /// <summary>同意, by a person or by rule.</summary>
    public const string Approved = "approved";

    /// <summary>不同意.</summary>
    public const string Rejected = "rejected";

    /// <summary>未决: nobody answered in time; open to an operator.</summary>
    public const string Undecided = "undecided";

    /// <summary>A newer upload took its place.</summary>
    public const string Superseded = "superseded";

    /// <summary>作废: filed by mistake, and taken out of all counts by an operator.</summary>
    public const string Voided = "voided";

    /// <summary>The app failed at it; an operator is told.</summary>
    public const string Failed = "failed";
}
