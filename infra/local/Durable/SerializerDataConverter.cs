using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable;

/// <summary>Durable payloads by the worker's serializer.</summary>
internal sealed class SerializerDataConverter(ObjectSerializer? serializer) : DataConverter
{
    /// <summary>The worker's own, where the app sets none: names as they are, read without regard to case.</summary>
    public static ObjectSerializer Default { get; }
        = new JsonObjectSerializer(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });

    private readonly ObjectSerializer _serializer = serializer ?? Default;

    public override string? Serialize(object? value)
        => value is null ? null : _serializer.Serialize(value, value.GetType(), CancellationToken.None).ToString();

    public override object? Deserialize(string? data, Type targetType)
    {
        if (data is null)
            return null;
        using var stream = BinaryData.FromString(data).ToStream();
        return _serializer.Deserialize(stream, targetType, CancellationToken.None);
    }
}
