namespace FunctionsLocalHost.Durable.Storage;

/// <summary>The tables of the durable engine. Times are UTC ticks, statuses and kinds the numbers of their enums.</summary>
internal static class DurableSchema
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT OR IGNORE INTO counters VALUES ('execution', 0);

        CREATE TABLE IF NOT EXISTS instances (
            id TEXT PRIMARY KEY, execution INTEGER NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,
            status INTEGER NOT NULL, input TEXT, output TEXT, custom_status TEXT, failure TEXT, tags TEXT,
            parent TEXT, parent_name TEXT, parent_execution INTEGER, parent_task INTEGER,
            created INTEGER NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS instances_created ON instances (created, id);

        CREATE TABLE IF NOT EXISTS history (
            instance TEXT NOT NULL, line INTEGER NOT NULL, kind INTEGER NOT NULL, task INTEGER NOT NULL,
            name TEXT, data TEXT, at INTEGER NOT NULL, PRIMARY KEY (instance, line)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS messages (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, execution INTEGER NOT NULL,
            kind INTEGER NOT NULL, task INTEGER NOT NULL, name TEXT, data TEXT,
            arrived INTEGER NOT NULL, due INTEGER);
        CREATE INDEX IF NOT EXISTS messages_instance ON messages (instance);
        CREATE INDEX IF NOT EXISTS messages_due ON messages (due) WHERE due IS NOT NULL;

        CREATE TABLE IF NOT EXISTS activities (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, execution INTEGER NOT NULL,
            task INTEGER NOT NULL, name TEXT NOT NULL, input TEXT);
        CREATE INDEX IF NOT EXISTS activities_instance ON activities (instance);
        """;
}
