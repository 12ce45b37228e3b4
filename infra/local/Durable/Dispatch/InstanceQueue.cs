using System.Threading.Channels;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Instances that have something to do. None is taken twice at a time; one that gets news while it runs runs again.</summary>
internal sealed class InstanceQueue(OutstandingWork outstanding)
{
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, State> _states = [];

    private enum State
    {
        Queued,
        Running,
        RunningWithNews,
    }

    public ChannelReader<string> Ready => _ready.Reader;

    public void Signal(string instance)
    {
        lock (_states)
        {
            if (!_states.TryGetValue(instance, out var state))
            {
                outstanding.Add();
                Queue(instance);
            }
            else if (state == State.Running)
            {
                _states[instance] = State.RunningWithNews;
            }
        }
    }

    public void Began(string instance)
    {
        lock (_states)
            _states[instance] = State.Running;
    }

    public void Ended(string instance)
    {
        lock (_states)
        {
            if (_states.Remove(instance, out var state) && state == State.RunningWithNews)
                Queue(instance);
            else
                outstanding.Remove();
        }
    }

    private void Queue(string instance)
    {
        _states[instance] = State.Queued;
        _ready.Writer.TryWrite(instance);
    }
}
