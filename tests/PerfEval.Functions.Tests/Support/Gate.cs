namespace PerfEval.Functions.Tests.Support;

/// <summary>Holds one run of one activity until it is opened.</summary>
/// <param name="activity">The activity.</param>
/// <param name="skip">How many runs pass before the one that is held.</param>
internal sealed class Gate(string activity, int skip = 0)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    /// <summary>Completes when the activity is about to run.</summary>
    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Open() => _opened.TrySetResult();

    /// <summary>The guard.</summary>
    public async Task<object?> RunAsync(string name, Func<Task<object?>> run)
    {
        if (name == activity && Interlocked.Increment(ref _runs) == skip + 1)
        {
            _reached.TrySetResult();
            await _opened.Task;
        }

        return await run();
    }
}
