using System.Diagnostics;

namespace PerfEval.Documents.Pdf;

/// <summary>What a reading may still use, of time and of bytes unpacked; asked wherever the library lets itself be asked.</summary>
internal sealed class ReadBudget
{
    private readonly TimeSpan _time;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly CancellationToken _cancellation;
    private long _bytes;
    private volatile bool _abandoned;
    private volatile bool _damaged;

    public ReadBudget(TimeSpan time, long bytes, CancellationToken cancellation)
    {
        _time = time;
        _bytes = bytes;
        _cancellation = cancellation;
    }

    /// <summary>Whether the time is over or nobody waits any more.</summary>
    public bool IsOver => _abandoned || _cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(_started) > _time;

    /// <summary>Whether a part of the file did not unpack to what was packed into it.</summary>
    public bool IsDamaged => _damaged;

    /// <summary>Whether the file unpacked to more than it may.</summary>
    public bool IsTooLarge => Interlocked.Read(ref _bytes) < 0;

    /// <summary>How many bytes may still be unpacked.</summary>
    public long Bytes => Math.Max(0, Interlocked.Read(ref _bytes));

    /// <summary>Ends the reading at the next question.</summary>
    public void Abandon() => _abandoned = true;

    /// <summary>Notes that a part of the file is damaged.</summary>
    public void Damage() => _damaged = true;

    /// <summary>Uses bytes up.</summary>
    public void Take(long bytes) => Interlocked.Add(ref _bytes, -bytes);

    /// <summary>Goes on only while there is something left.</summary>
    /// <exception cref="OperationCanceledException">Nothing is left.</exception>
    public void Check()
    {
        if (IsOver || IsTooLarge) throw new OperationCanceledException();
    }
}
