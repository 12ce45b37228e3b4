using System.Globalization;
using System.Text.Json;
using DurableTask.Core.Exceptions;
using FunctionsLocalHost.Durable.Dispatch;
using FunctionsLocalHost.Durable.Execution;
using FunctionsLocalHost.Durable.Storage;
using FunctionsLocalHost.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable;

/// <summary>The client of an engine in this process.</summary>
internal sealed class EngineClient(Dispatcher dispatcher, DataConverter converter, string defaultVersion)
    : DurableTaskClient("local")
{
    private const int PurgePage = 500;

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var id = options?.InstanceId is { Length: > 0 } given ? given : Guid.NewGuid().ToString("N");
        InstanceIds.Check(id);
        var now = dispatcher.Now;
        var instance = new InstanceRow
        {
            Id = id,
            Name = orchestratorName.Name,
            Version = options?.Version?.Version ?? defaultVersion,
            Status = OrchestrationRuntimeStatus.Pending,
            Input = converter.Serialize(input),
            Tags = options?.Tags is { Count: > 0 } tags ? JsonSerializer.Serialize(tags) : null,
            Created = now,
            Updated = now,
        };
        dispatcher.Commit((database, wake) =>
        {
            EnsureFree(InstanceTable.Find(database, id), options?.DedupeStatuses);
            return new StepWriter(database, wake, defaultVersion).Start(instance, now, options?.StartAt?.UtcDateTime);
        });
        return Task.FromResult(id);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return Tell(instanceId, EventKind.EventRaised, eventName, converter.Serialize(eventPayload), cancellation);
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
        => Tell(instanceId, EventKind.Terminate, null, converter.Serialize(options?.Output), cancellation);

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default)
        => Tell(instanceId, EventKind.Suspend, null, reason, cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default)
        => Tell(instanceId, EventKind.Resume, null, reason, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => WaitFor(instanceId, row => row.Status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => WaitFor(instanceId, row => row.HasEnded, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var row = InstanceTable.Find(dispatcher.Database, instanceId);
        return Task.FromResult(row is null ? null : Metadata(row, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new();
        return new InstancePages((token, size) =>
        {
            var rows = InstanceTable.Page(dispatcher.Database, query, Parse(token ?? query.ContinuationToken), size ?? query.PageSize);
            var next = rows.Count < (size ?? query.PageSize)
                ? null : string.Create(CultureInfo.InvariantCulture, $"{rows[^1].Created.Ticks} {rows[^1].Id}");
            return new([.. rows.Select(row => Metadata(row, query.FetchInputsAndOutputs))], next);
        });
    }

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var purged = dispatcher.Commit((database, wake)
            => InstanceTable.Find(database, instanceId) is { HasEnded: true } row ? Purge(database, wake, [row]) : 0);
        return Task.FromResult(new PurgeResult(purged, true));
    }

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses);
        (long, string)? after = null;
        var purged = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = InstanceTable.Page(dispatcher.Database, query, after, PurgePage);
            if (rows.Count == 0)
                return Task.FromResult(new PurgeResult(purged, true));
            purged += dispatcher.Commit((database, wake) => Purge(database, wake, rows));
            after = (rows[^1].Created.Ticks, rows[^1].Id);
        }
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static int Purge(Database database, Wake wake, List<InstanceRow> rows)
    {
        var purged = 0;
        foreach (var row in rows.Where(row => InstanceTable.Find(database, row.Id) is { HasEnded: true }))
        {
            InstanceTable.Delete(database, row.Id);
            wake.Changed.Add(row.Id);
            purged++;
        }

        return purged;
    }

    private static void EnsureFree(InstanceRow? existing, IReadOnlyList<string>? dedupeStatuses)
    {
        if (existing is null)
            return;
        var isRefused = !existing.HasEnded || dedupeStatuses?.Contains(existing.Status.ToString(), StringComparer.OrdinalIgnoreCase) == true;
        if (isRefused)
            throw new OrchestrationAlreadyExistsException($"An orchestration with the instance id '{existing.Id}' already exists; it is {existing.Status}.");
    }

    private Task Tell(string instanceId, EventKind kind, string? name, string? data, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        dispatcher.Commit((database, wake) =>
        {
            var status = InstanceTable.Find(database, instanceId) is { } row
                ? row.HasEnded ? $"is {row.Status}" : null : "does not exist";
            if (status is not null)
                throw new OrchestrationNotRunningException($"The orchestration instance '{instanceId}' {status}.");
            WorkTables.Send(database, instanceId, 0, kind, dispatcher.Now, name: name, data: data);
            return wake.Instances.Add(instanceId);
        });
        return Task.CompletedTask;
    }

    private async Task<OrchestrationMetadata> WaitFor(
        string instanceId, Func<InstanceRow, bool> isReached, bool withData, CancellationToken cancellation)
    {
        while (true)
        {
            var change = dispatcher.Watch.NextChange(instanceId);
            if (InstanceTable.Find(dispatcher.Database, instanceId) is { } row && isReached(row))
                return Metadata(row, withData);
            await change.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static (long, string)? Parse(string? token)
        => token?.Split(' ', 2) is [var created, var id] && long.TryParse(created, CultureInfo.InvariantCulture, out var ticks)
            ? (ticks, id) : null;

    private OrchestrationMetadata Metadata(InstanceRow row, bool withData) => new(row.Name, row.Id)
    {
        DataConverter = withData ? converter : null,
        RuntimeStatus = row.Status,
        CreatedAt = new DateTimeOffset(row.Created),
        LastUpdatedAt = new DateTimeOffset(row.Updated),
        SerializedInput = withData ? row.Input : null,
        SerializedOutput = withData ? row.Output : null,
        SerializedCustomStatus = row.CustomStatus,
        FailureDetails = row.Failure is null ? null : Failures.Read(row.Failure),
        Tags = row.Tags is null ? new Dictionary<string, string>()
            : JsonSerializer.Deserialize<Dictionary<string, string>>(row.Tags)!,
    };
}
