using FunctionsLocalHost.Storage;
using Microsoft.Data.Sqlite;

namespace FunctionsLocalHost.Durable.Storage;

/// <summary>Reads and writes history, messages and activities.</summary>
internal static class WorkTables
{
    public static List<HistoryEvent> History(Database database, string instance) => database.Query(
        "SELECT kind, task, name, data, at FROM history WHERE instance = ?1 ORDER BY line",
        r => new HistoryEvent((EventKind)r.GetInt32(0), r.GetInt64(1), r.Text(2), r.Text(3), r.Time(4)), instance);

    public static void AppendHistory(Database database, string instance, long line, HistoryEvent entry)
        => database.Execute(
            "INSERT INTO history (instance, line, kind, task, name, data, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            instance, line, entry.Kind, entry.Task, entry.Name, entry.Data, entry.At);

    public static void DeleteHistory(Database database, string instance)
        => database.Execute("DELETE FROM history WHERE instance = ?1", instance);

    /// <summary>What an instance can be told now, in order.</summary>
    public static List<Message> DueMessages(Database database, string instance, DateTime now) => database.Query(
        "SELECT sequence, execution, kind, task, name, data, coalesce(due, arrived) AS at FROM messages "
            + "WHERE instance = ?1 AND (due IS NULL OR due <= ?2) ORDER BY at, sequence",
        ReadMessage, instance, now);

    public static void Send(
        Database database, string instance, long execution, EventKind kind, DateTime now,
        long task = 0, string? name = null, string? data = null, DateTime? due = null)
        => database.Execute(
            "INSERT INTO messages (instance, execution, kind, task, name, data, arrived, due) "
                + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            instance, execution, kind, task, name, data, now, due);

    /// <summary>Gives back an event that was taken but not used, in its old place.</summary>
    public static void PutBack(Database database, string instance, HistoryEvent raised) => database.Execute(
        "INSERT INTO messages (sequence, instance, execution, kind, task, name, data, arrived) "
            + "VALUES (?1, ?2, 0, ?3, 0, ?4, ?5, ?6)",
        raised.Task, instance, EventKind.EventRaised, raised.Name, raised.Data, raised.At);

    public static void DeleteMessage(Database database, long sequence)
        => database.Execute("DELETE FROM messages WHERE sequence = ?1", sequence);

    public static void DeleteTimer(Database database, string instance, long task) => database.Execute(
        "DELETE FROM messages WHERE instance = ?1 AND kind = ?2 AND task = ?3", instance, EventKind.TimerFired, task);

    public static List<string> InstancesWithMessages(Database database, DateTime now) => database.Query(
        "SELECT DISTINCT instance FROM messages WHERE due IS NULL OR due <= ?1", r => r.GetString(0), now);

    /// <summary>Instances with a message that fell due after one time and until another.</summary>
    public static List<string> InstancesDue(Database database, DateTime after, DateTime until) => database.Query(
        "SELECT DISTINCT instance FROM messages WHERE due > ?1 AND due <= ?2", r => r.GetString(0), after, until);

    public static DateTime? NextDue(Database database, DateTime after) => database.Query(
        "SELECT min(due) FROM messages WHERE due > ?1",
        r => r.IsDBNull(0) ? (DateTime?)null : r.Time(0), after).Single();

    public static long AddActivity(
        Database database, string instance, long execution, long task, string name, string? input)
        => database.Query(
            "INSERT INTO activities (instance, execution, task, name, input) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING sequence",
            r => r.GetInt64(0), instance, execution, task, name, input).Single();

    public static ActivityRow? FindActivity(Database database, long sequence) => database.Query(
        "SELECT sequence, instance, execution, task, name, input FROM activities WHERE sequence = ?1",
        r => new ActivityRow(r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetInt32(3), r.GetString(4), r.Text(5)),
        sequence).SingleOrDefault();

    public static bool DeleteActivity(Database database, long sequence)
        => database.Execute("DELETE FROM activities WHERE sequence = ?1", sequence) > 0;

    public static List<long> Activities(Database database)
        => database.Query("SELECT sequence FROM activities ORDER BY sequence", r => r.GetInt64(0));

    private static Message ReadMessage(SqliteDataReader r)
        => new(r.GetInt64(0), r.GetInt64(1), (EventKind)r.GetInt32(2), r.GetInt64(3), r.Text(4), r.Text(5), r.Time(6));
}
