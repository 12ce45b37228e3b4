namespace PerfEval.Documents;

/// <summary>Says within a reader that a file goes over one of <see cref="ReadLimits"/>; it never leaves <see cref="DocumentReader"/>.</summary>
internal sealed class OverLimitException : Exception
{
    /// <param name="what">The name of the text that says what is counted.</param>
    /// <param name="limit">The limit.</param>
    public OverLimitException(string what, long limit) : base(what) => (What, Limit) = (what, limit);

    public string What { get; }

    public long Limit { get; }
}
