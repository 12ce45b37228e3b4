using System.Diagnostics;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>
/// Reads Azurite's log as it grows and keeps when each line came, and what it had cost by then: the log's own times are
/// whole seconds.
/// </summary>
internal sealed class LogTail : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    private readonly StreamReader _reader;
    private readonly ProcessorClock _clock;
    private readonly Lock _lock = new();
    private readonly Thread _thread;
    private List<LogLine> _lines = [];
    private volatile bool _stopping;

    /// <summary>Follows a log from its end.</summary>
    /// <param name="path">The log.</param>
    /// <param name="clock">Tells what was spent.</param>
    public LogTail(string path, ProcessorClock clock)
    {
        _clock = clock;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(0, SeekOrigin.End);
        _reader = new StreamReader(stream);
        _thread = new Thread(Follow) { IsBackground = true, Name = nameof(LogTail) };
        _thread.Start();
    }

    /// <summary>The lines that came since they were last forgotten.</summary>
    public IReadOnlyList<LogLine> Lines()
    {
        lock (_lock) return [.. _lines];
    }

    /// <summary>Forgets the lines so far.</summary>
    public void Clear()
    {
        lock (_lock) _lines = [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping = true;
        _thread.Join();
        _reader.Dispose();
    }

    private void Follow()
    {
        var rest = "";
        var buffer = new char[1 << 16];
        while (!_stopping)
        {
            var count = _reader.Read(buffer);
            var at = Stopwatch.GetTimestamp();
            if (count == 0)
            {
                Thread.Sleep(Poll);
                continue;
            }

            var spent = _clock.Read();
            // The end may be a line half written.
            var lines = (rest + new string(buffer, 0, count)).Split('\n');
            rest = lines[^1];
            lock (_lock) _lines.AddRange(lines.SkipLast(1).Select(line => LogLine.Parse(line, at, spent)).OfType<LogLine>());
        }
    }
}
