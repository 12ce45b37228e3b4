using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Tests.Operations.Costs;

/// <summary>Counts the lines that the app's log settings let through: those of information and worse.</summary>
internal sealed class LogCounter : ILoggerProvider, ILogger
{
    private int _lines;

    /// <summary>The lines since the last time it was asked.</summary>
    public int Take() => Interlocked.Exchange(ref _lines, 0);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Interlocked.Increment(ref _lines);
    }

    public void Dispose()
    {
    }
}
