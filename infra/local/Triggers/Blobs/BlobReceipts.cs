using Azure;
using FunctionsLocalHost.Storage;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>Which version of each blob a function has handled, and how often it has tried.</summary>
internal sealed class BlobReceipts(Database database, string function, string container)
{
    public bool IsDone(string blob, ETag etag) => database.Query(
        "SELECT 1 FROM receipts WHERE function = ?1 AND container = ?2 AND blob = ?3 AND etag = ?4 AND is_done = 1",
        r => r.GetInt32(0), function, container, blob, etag.ToString("H")).Count > 0;

    /// <summary>How often this version was tried in vain.</summary>
    public int Attempts(string blob, ETag etag) => database.Query(
        "SELECT attempts FROM receipts WHERE function = ?1 AND container = ?2 AND blob = ?3 AND etag = ?4",
        r => r.GetInt32(0), function, container, blob, etag.ToString("H")).SingleOrDefault();

    public void Failed(string blob, ETag etag, int attempts) => Write(blob, etag, attempts, isDone: false);

    public void Done(string blob, ETag etag) => Write(blob, etag, 0, isDone: true);

    private void Write(string blob, ETag etag, int attempts, bool isDone) => database.Execute(
        "INSERT OR REPLACE INTO receipts (function, container, blob, etag, attempts, is_done) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        function, container, blob, etag.ToString("H"), attempts, isDone ? 1 : 0);
}
