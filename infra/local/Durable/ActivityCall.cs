using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable;

/// <summary>One attempt at an activity.</summary>
public sealed class ActivityCall
{
    private readonly string? _input;
    private readonly DataConverter _converter;

    internal ActivityCall(string instanceId, string? input, DataConverter converter, CancellationToken cancellation)
    {
        InstanceId = instanceId;
        _input = input;
        _converter = converter;
        CancellationToken = cancellation;
    }

    /// <summary>The instance that asked for it.</summary>
    public string InstanceId { get; }

    /// <summary>Cancelled when the engine stops; the activity then runs again at the next start.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The input, read as a type; null where there is none.</summary>
    public object? GetInput(Type type) => _converter.Deserialize(_input, type);

    /// <summary>The input, read as a type; its default where there is none.</summary>
    public T? GetInput<T>() => _converter.Deserialize<T>(_input);
}
