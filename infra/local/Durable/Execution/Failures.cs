using System.Text.Json;
using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>Failures as they are stored.</summary>
internal static class Failures
{
    public static string Write(TaskFailureDetails failure) => JsonSerializer.Serialize(failure);

    public static TaskFailureDetails Read(string? text)
        => (text is null ? null : JsonSerializer.Deserialize<TaskFailureDetails>(text))
            ?? new(typeof(Exception).FullName!, "The failure was not recorded.", null, null, null);
}
