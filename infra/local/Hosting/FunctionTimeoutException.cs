namespace FunctionsLocalHost.Hosting;

/// <summary>A function ran longer than it may.</summary>
internal sealed class FunctionTimeoutException(string function, TimeSpan limit, bool hasEnded)
    : TimeoutException($"Timeout value of {limit} was exceeded by function: {function}")
{
    /// <summary>Whether the function ended when it was cancelled; one that did not is left to itself.</summary>
    public bool HasEnded { get; } = hasEnded;
}
