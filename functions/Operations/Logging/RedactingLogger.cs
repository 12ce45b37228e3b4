using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Operations.Logging;

/// <summary>Takes secrets out of what is logged: the line, its values, its scopes and its exception. A line without any goes through as it is.</summary>
internal sealed class RedactingLogger(ILogger inner, SecretText secrets) : ILogger
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull =>
        RedactedState.Of(state, state.ToString() ?? "", secrets) is { } redacted ? inner.BeginScope(redacted) : inner.BeginScope(state);

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (!inner.IsEnabled(logLevel)) return;
        var shown = RedactedException.Of(exception, secrets);
        var line = formatter(state, exception);
        if (RedactedState.Of(state, line, secrets) is { } redacted) inner.Log(logLevel, eventId, redacted, shown, (said, _) => said.ToString());
        else inner.Log(logLevel, eventId, state, shown, formatter);
    }
}
