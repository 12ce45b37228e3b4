using System.Collections.Concurrent;
using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable;

/// <summary>The orchestrators and activities an engine runs, by name without regard to case.</summary>
public sealed class DurableFunctions
{
    private readonly ConcurrentDictionary<string, OrchestratorFunction> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ActivityFunction> _activities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an orchestrator.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableFunctions AddOrchestrator(string name, OrchestratorFunction function) => Add(_orchestrators, name, function);

    /// <summary>Adds an orchestrator that takes an input and returns a result.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableFunctions AddOrchestrator<TInput, TResult>(
        string name, Func<TaskOrchestrationContext, TInput?, Task<TResult>> function)
        => AddOrchestrator(name, async context => await function(context, context.GetInput<TInput>()));

    /// <summary>Adds an activity.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableFunctions AddActivity(string name, ActivityFunction function) => Add(_activities, name, function);

    /// <summary>Adds an activity that takes an input and returns a result.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableFunctions AddActivity<TInput, TResult>(string name, Func<TInput?, Task<TResult>> function)
        => AddActivity(name, async call => await function(call.GetInput<TInput>()).ConfigureAwait(false));

    internal OrchestratorFunction? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    internal ActivityFunction? FindActivity(string name) => _activities.GetValueOrDefault(name);

    private DurableFunctions Add<T>(ConcurrentDictionary<string, T> functions, string name, T function)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!functions.TryAdd(name, function))
            throw new ArgumentException($"There is already a function '{name}'.", nameof(name));
        return this;
    }
}
