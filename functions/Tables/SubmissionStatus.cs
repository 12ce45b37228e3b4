namespace PerfEval.Functions.Tables;

/// <summary>The statuses of an uploaded file.</summary>
public static class SubmissionStatus
{
    /// <summary>It is being read and evaluated.</summary>
    public const string Reading = "reading";

    /// <summary>Its forms are evaluated and routed.</summary>
    public const string Evaluated = "evaluated";

    /// <summary>A newer upload of the same path came first.</summary>
    public const string Superseded = "superseded";

    /// <summary>No form could be read, or the app failed at it; the receipt says why.</summary>
    public const string Failed = "failed";

    /// <summary>Whether taking the same bytes of a file through again may make something good: it failed, or a part of it was not read.</summary>
    public static bool IsIncomplete(SubmissionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Status == Failed || (row.Status == Evaluated && row.Problems > 0);
    }
}
