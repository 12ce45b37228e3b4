using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.DurableTask;

namespace PerfEval.Functions.Tests.Support;

/// <summary>The durable payloads as the app's own serializer writes them, and a record of each.</summary>
internal sealed class PayloadConverter : DataConverter
{
    private readonly ConcurrentQueue<string> _payloads = new();

    /// <summary>Every input, output and event so far.</summary>
    public IReadOnlyCollection<string> Payloads => _payloads;

    /// <summary>A payload that cannot be read, by its type and text, as one that another version of the app has written.</summary>
    public Func<Type, string, bool> IsUnreadable { get; set; } = (_, _) => false;

    public override string? Serialize(object? value)
    {
        if (value is null) return null;
        var text = JsonSerializer.Serialize(value, value.GetType(), AppJson.Options);
        _payloads.Enqueue(text);
        return text;
    }

    public override object? Deserialize(string? data, Type targetType)
    {
        if (data is null) return null;
        return IsUnreadable(targetType, data) ? throw new JsonException("unreadable") : JsonSerializer.Deserialize(data, targetType, AppJson.Options);
    }
}
