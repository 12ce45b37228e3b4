using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Options of the worker; the serializer is the one of durable inputs, outputs and events.</summary>
public class WorkerOptions
{
    public ObjectSerializer? Serializer { get; set; }
}
