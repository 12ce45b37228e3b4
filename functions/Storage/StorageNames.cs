namespace PerfEval.Functions.Storage;

/// <summary>The connections and containers that the app uses. The tables are in <see cref="Tables.TableNames"/>.</summary>
public static class StorageNames
{
    /// <summary>The connection of uploaded files, receipts and what is kept of forms.</summary>
    public const string ReportsConnection = "ReportsStorage";

    /// <summary>The connection of the results tables.</summary>
    public const string ResultsConnection = "ResultsStorage";

    /// <summary>Uploaded files, <c>{unit}/{path}</c>.</summary>
    public const string Reports = "reports";

    /// <summary>Receipts, <c>{unit}/{path}.json</c>.</summary>
    public const string Receipts = "receipts";

    /// <summary>What one submission needs while it is taken through; expires after 30 days.</summary>
    public const string Work = "work";

    /// <summary>
    /// The forms of all rounds and the decisions on them, <c>{form key}/…</c>, kept as long as <c>rounds</c>; and what operators
    /// could not be told yet, <c>notices/…</c>, or are told once, <c>told/…</c>, and which receipts outcomes have overtaken,
    /// <c>receipts-due/…</c>.
    /// </summary>
    public const string Forms = "forms";

    /// <summary>The Data Protection keys that protect tickets.</summary>
    public const string Keys = "keys";

    /// <summary>All containers.</summary>
    public static readonly IReadOnlyList<string> Containers = [Reports, Receipts, Work, Forms, Keys];
}
