using System.Globalization;
using Microsoft.Data.Sqlite;
using PerfEval.Cli.Hosting;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Steps;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>
/// The steps that wait in the durable engine of a host that is stopped. Each is copied with its history and its timers: the
/// engine cannot tell a copy from a form's own, and filing that many forms would take storage longer than all else together.
/// </summary>
internal static class WaitingSteps
{
    /// <summary>How many there are to be, or some more.</summary>
    public const int Least = 10_000;

    private const string Store = "durable.db";
    private const string Copy = """
        INSERT INTO instances (id, execution, name, version, status, input, output, custom_status, failure, tags, parent, parent_name, parent_execution, parent_task, created, updated)
            SELECT id || $mark, execution, name, version, status, input, output, custom_status, failure, tags, parent || $mark, parent_name, parent_execution, parent_task, created, updated
            FROM instances WHERE id IN waiting;
        INSERT INTO history (instance, line, kind, task, name, data, at)
            SELECT instance || $mark, line, kind, task, name, data, at FROM history WHERE instance IN waiting;
        INSERT INTO messages (instance, execution, kind, task, name, data, arrived, due)
            SELECT instance || $mark, execution, kind, task, name, data, arrived, due FROM messages WHERE instance IN waiting;
        """;

    /// <summary>Copies the steps that wait, until there are at least <see cref="Least"/>.</summary>
    /// <exception cref="InvalidOperationException">None waits.</exception>
    public static void Multiply(InstanceFolder folder)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.Host, Store), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        database.Open();
        using var transaction = database.BeginTransaction();
        Run($"CREATE TEMP TABLE waiting AS SELECT id FROM instances WHERE output IS NULL AND failure IS NULL AND name IN ('{nameof(ApproveForm)}', '{nameof(ApprovalStep)}')", null);
        var steps = Count();
        if (steps == 0) throw new InvalidOperationException("No step waits.");
        for (var copy = 1; copy * steps < Least; copy++) Run(Copy, string.Create(CultureInfo.InvariantCulture, $"-{copy}"));
        transaction.Commit();

        void Run(string sql, string? mark)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            if (mark is not null) command.Parameters.AddWithValue("$mark", mark);
            command.ExecuteNonQuery();
        }

        int Count()
        {
            using var command = database.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM instances WHERE output IS NULL AND failure IS NULL AND name = '{nameof(ApprovalStep)}'";
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }
}
