namespace PerfEval.Functions.Operations.Logging;

/// <summary>Stands for an exception whose text holds a secret: the same text without it.</summary>
internal sealed class RedactedException : Exception
{
    private readonly string _text;

    private RedactedException(string message, string text) : base(message) => _text = text;

    /// <summary>The exception as it may be logged: itself where it holds no secret.</summary>
    public static Exception? Of(Exception? exception, SecretText secrets)
    {
        if (exception is null) return null;
        var text = exception.ToString();
        var redacted = secrets.Redact(text);
        return redacted == text ? exception : new RedactedException(secrets.Redact(exception.Message), redacted);
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}
