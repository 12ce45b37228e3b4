using FunctionsLocalHost.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable.Storage;

/// <summary>Reads and writes instances.</summary>
internal static class InstanceTable
{
    private const string Columns = "id, execution, name, version, status, input, output, custom_status, failure, tags, "
        + "parent, parent_name, parent_execution, parent_task, created, updated";

    public static InstanceRow? Find(Database database, string id)
        => database.Query($"SELECT {Columns} FROM instances WHERE id = ?1", Row, id).SingleOrDefault();

    /// <summary>Whether this very execution still runs: it was neither ended, purged nor replaced.</summary>
    public static bool IsRunning(Database database, string id, long execution)
        => database.Query(
            "SELECT 1 FROM instances WHERE id = ?1 AND execution = ?2 AND status NOT IN (1, 3, 4, 5)",
            r => r.GetInt32(0), id, execution).Count > 0;

    /// <summary>Puts a new instance in the place of whatever had its id.</summary>
    public static InstanceRow Replace(Database database, InstanceRow row)
    {
        Delete(database, row.Id);
        row = row with { Execution = NextExecution(database) };
        database.Execute(
            $"INSERT INTO instances ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, NULL, NULL, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            row.Id, row.Execution, row.Name, row.Version, row.Status, row.Input, row.Tags,
            row.Parent?.Instance, row.Parent?.Name, row.Parent?.Execution, row.Parent?.Task, row.Created, row.Updated);
        return row;
    }

    public static void Update(Database database, InstanceRow row) => database.Execute(
        "UPDATE instances SET execution = ?2, version = ?3, status = ?4, input = ?5, output = ?6, custom_status = ?7, "
            + "failure = ?8, updated = ?9 WHERE id = ?1",
        row.Id, row.Execution, row.Version, row.Status, row.Input, row.Output, row.CustomStatus, row.Failure, row.Updated);

    public static void Delete(Database database, string id)
    {
        database.Execute("DELETE FROM instances WHERE id = ?1", id);
        database.Execute("DELETE FROM history WHERE instance = ?1", id);
        DeleteWork(database, id);
    }

    /// <summary>Forgets what an instance was still to be told or to do.</summary>
    public static void DeleteWork(Database database, string id)
    {
        database.Execute("DELETE FROM messages WHERE instance = ?1", id);
        database.Execute("DELETE FROM activities WHERE instance = ?1", id);
    }

    public static long NextExecution(Database database)
    {
        database.Execute("UPDATE counters SET value = value + 1 WHERE name = 'execution'");
        return database.Query("SELECT value FROM counters WHERE name = 'execution'", r => r.GetInt64(0)).Single();
    }

    /// <summary>Instances in order of creation, after the given one, at most as many as the page holds.</summary>
    public static List<InstanceRow> Page(
        Database database, OrchestrationQuery query, (long Created, string Id)? after, int size)
        => database.Query(
            $"""
            SELECT {Columns} FROM instances
            WHERE (?1 IS NULL OR created >= ?1) AND (?2 IS NULL OR created <= ?2)
                AND (?3 IS NULL OR instr(?3, ',' || status || ',') > 0)
                AND (?4 IS NULL OR substr(id, 1, length(?4)) = ?4)
                AND (?5 IS NULL OR (created, id) > (?5, ?6))
            ORDER BY created, id LIMIT ?7
            """,
            Row, query.CreatedFrom?.UtcTicks, query.CreatedTo?.UtcTicks, Numbers(query.Statuses),
            string.IsNullOrEmpty(query.InstanceIdPrefix) ? null : query.InstanceIdPrefix,
            after?.Created, after?.Id, size);

    /// <summary>The statuses' numbers, each between commas; null where none is named, which does not filter.</summary>
    private static string? Numbers(IEnumerable<OrchestrationRuntimeStatus>? statuses)
    {
        var numbers = statuses?.Select(status => $"{(int)status},").ToArray();
        return numbers is null or [] ? null : "," + string.Concat(numbers);
    }

    private static InstanceRow Row(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Execution = reader.GetInt64(1),
        Name = reader.GetString(2),
        Version = reader.GetString(3),
        Status = (OrchestrationRuntimeStatus)reader.GetInt32(4),
        Input = reader.Text(5),
        Output = reader.Text(6),
        CustomStatus = reader.Text(7),
        Failure = reader.Text(8),
        Tags = reader.Text(9),
        Parent = reader.Text(10) is { } parent
            ? new(parent, reader.GetString(11), reader.GetInt64(12), reader.GetInt32(13)) : null,
        Created = reader.Time(14),
        Updated = reader.Time(15),
    };
}
