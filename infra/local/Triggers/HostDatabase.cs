namespace FunctionsLocalHost.Triggers;

/// <summary>What the triggers remember: the blobs they have handled, and when each schedule ran.</summary>
internal static class HostDatabase
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS receipts (
            function TEXT NOT NULL, container TEXT NOT NULL, blob TEXT NOT NULL, etag TEXT NOT NULL,
            attempts INTEGER NOT NULL, is_done INTEGER NOT NULL,
            PRIMARY KEY (function, container, blob)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS schedules (
            function TEXT PRIMARY KEY, last INTEGER NOT NULL, next INTEGER NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        """;
}
