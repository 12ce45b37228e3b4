using FunctionsLocalHost.Durable.Execution;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>The few executions kept in memory between steps; who has not been used for longest goes first.</summary>
internal sealed class SessionCache(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<(string Instance, OrchestrationSession Session)>> _nodes = [];
    private readonly LinkedList<(string Instance, OrchestrationSession Session)> _byUse = [];

    public int Count
    {
        get
        {
            lock (_nodes)
                return _nodes.Count;
        }
    }

    /// <summary>Takes an instance's session out; null where there is none of this execution.</summary>
    public OrchestrationSession? Take(string instance, long execution)
    {
        lock (_nodes)
        {
            if (!_nodes.Remove(instance, out var node))
                return null;
            _byUse.Remove(node);
            return node.Value.Session.Execution == execution ? node.Value.Session : null;
        }
    }

    public void Keep(string instance, OrchestrationSession session)
    {
        if (capacity == 0)
            return;
        lock (_nodes)
        {
            _nodes[instance] = _byUse.AddLast((instance, session));
            if (_nodes.Count > capacity)
            {
                _nodes.Remove(_byUse.First!.Value.Instance);
                _byUse.RemoveFirst();
            }
        }
    }
}
