using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Operations.Logging;

/// <summary>
/// Makes the loggers of the whole process, those of the host and of libraries with them: what they write is redacted
/// before any provider has it.
/// </summary>
public sealed class RedactingLoggerFactory(LoggerFactory inner, SecretText secrets) : ILoggerFactory
{
    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName), secrets);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
