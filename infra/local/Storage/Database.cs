using Microsoft.Data.Sqlite;

namespace FunctionsLocalHost.Storage;

/// <summary>
/// One SQLite connection that everything shares, one statement at a time. Statements are prepared once.
/// WAL with synchronous=NORMAL: what was committed survives the death of the process at any moment.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <param name="path">The file; null for a database in memory.</param>
    /// <param name="schema">Statements that create what does not exist yet.</param>
    public Database(string? path, string schema)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();
        foreach (var statement in (string[])["PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", schema])
        {
            using var command = _connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Called after each transaction, before the next can begin.</summary>
    public Action? Committed { get; set; }

    /// <summary>Runs work as one transaction: all of it is stored, or none.</summary>
    public T Write<T>(Func<Database, T> work)
    {
        lock (_gate)
        {
            Execute("BEGIN IMMEDIATE");
            try
            {
                var result = work(this);
                Execute("COMMIT");
                Committed?.Invoke();
                return result;
            }
            catch
            {
                Execute("ROLLBACK");
                throw;
            }
        }
    }

    public void Write(Action<Database> work) => Write(database =>
    {
        work(database);
        return true;
    });

    /// <summary>Runs work that sees one state of the database.</summary>
    public T Read<T>(Func<Database, T> work)
    {
        lock (_gate)
            return work(this);
    }

    /// <summary>Runs a statement whose parameters are <c>?1</c>, <c>?2</c> and so on; returns the rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_gate)
            return Bind(sql, values).ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_gate)
        {
            var rows = new List<T>();
            using var reader = Bind(sql, values).ExecuteReader();
            while (reader.Read())
                rows.Add(row(reader));
            return rows;
        }
    }

    /// <summary>Copies the database as it is now, as if the process had died here.</summary>
    public void CopyTo(string path)
    {
        lock (_gate)
        {
            using var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            copy.Open();
            _connection.BackupDatabase(copy);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var command in _commands.Values)
                command.Dispose();
            _commands.Clear();
            _connection.Dispose();
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter($"?{i}", null));
            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateTime time => time.Ticks,
                Enum value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
                var value => value,
            };
        }

        return command;
    }
}
