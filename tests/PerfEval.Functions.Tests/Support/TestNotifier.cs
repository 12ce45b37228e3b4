using System.Collections.Concurrent;
using PerfEval.Functions.Approval.Notifications;

namespace PerfEval.Functions.Tests.Support;

/// <summary>Stands for the channels: keeps what it is given, and fails where a test says so.</summary>
internal sealed class TestNotifier : INotifier
{
    private readonly ConcurrentQueue<Notification> _sent = new();
    private int _calls;

    public bool RepeatsSafely { get; init; }

    /// <summary>What becomes of the so-manieth call, from 1: an exception, or null for well.</summary>
    public Func<int, Exception?> Fail { get; set; } = _ => null;

    /// <summary>The messages that were taken.</summary>
    public IReadOnlyList<Notification> Sent => [.. _sent];

    /// <summary>How often a message was handed over.</summary>
    public int Calls => _calls;

    public Task SendAsync(Notification notification, CancellationToken cancellation)
    {
        if (Fail(Interlocked.Increment(ref _calls)) is { } failure) return Task.FromException(failure);
        _sent.Enqueue(notification);
        return Task.CompletedTask;
    }
}
