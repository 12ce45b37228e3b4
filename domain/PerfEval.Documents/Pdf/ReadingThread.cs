using System.Collections.Concurrent;

namespace PerfEval.Documents.Pdf;

/// <summary>
/// A thread that reads one file after another. The library descends into objects by recursion and cannot be stopped from
/// outside: a deep stack keeps a deeply nested file from ending the process, and a thread of its own can be left behind. It
/// is kept for the next file, because a new one has none of the buffers that are held ready for each thread.
/// </summary>
internal sealed class ReadingThread
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly int MostIdle = Environment.ProcessorCount;
    private static readonly ConcurrentStack<ReadingThread> Idle = new();

    private readonly object _turn = new();
    private Func<Action>? _read;

    private ReadingThread() => new Thread(TakeTurns, StackBytes) { IsBackground = true, Name = "pdf" }.UnsafeStart();

    /// <summary>Reads a file on a thread that has nothing to do, or on a new one.</summary>
    /// <param name="read">What reads it.</param>
    /// <returns>What that gives or throws, as soon as it ends.</returns>
    public static Task<T> Run<T>(Func<T> read)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = Idle.TryPop(out var idle) ? idle : new ReadingThread();
        thread.Give(() =>
        {
            try
            {
                var given = read();
                return () => result.SetResult(given);
            }
            catch (Exception exception)
            {
                return () => result.SetException(exception);
            }
        });
        return result.Task;
    }

    private void Give(Func<Action> read)
    {
        lock (_turn)
        {
            _read = read;
            Monitor.Pulse(_turn);
        }
    }

    // Nothing of a file stays behind.
    private Func<Action> Taken()
    {
        lock (_turn)
        {
            while (_read is null) Monitor.Wait(_turn);
            var read = _read;
            _read = null;
            return read;
        }
    }

    private void TakeTurns()
    {
        while (TakeTurn())
        {
        }
    }

    private bool TakeTurn()
    {
        var handOver = Taken()();

        // Who gets the result finds the thread free.
        var isKept = Idle.Count < MostIdle;
        if (isKept) Idle.Push(this);
        handOver();
        return isKept;
    }
}
