using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>A rule profile that cannot be used; names every property that is wrong.</summary>
public sealed class RuleProfileException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errors">What is wrong, one entry a property, each beginning with the property's path.</param>
    public RuleProfileException(ImmutableArray<string> errors)
        : base("The rule profile is not valid: " + string.Join("; ", errors)) => Errors = errors;

    /// <summary>Creates the exception.</summary>
    public RuleProfileException() : this([])
    {
    }

    /// <summary>Creates the exception.</summary>
    public RuleProfileException(string message) : this([message])
    {
    }

    /// <summary>Creates the exception.</summary>
    public RuleProfileException(string message, Exception innerException) : base(message, innerException) => Errors = [message];

    /// <summary>What is wrong, one entry a property, each beginning with the property's path.</summary>
    public ImmutableArray<string> Errors { get; }
}
