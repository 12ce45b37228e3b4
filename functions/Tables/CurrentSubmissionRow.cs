namespace PerfEval.Functions.Tables;

/// <summary>
/// The pointer row of a path in <c>submissions</c>: which upload is the current one. Partition: the unit folder; row:
/// <c>path:</c> and the path.
/// </summary>
public sealed class CurrentSubmissionRow : ResultRow
{
    /// <summary>What the row key of a pointer begins with; a submission id never does.</summary>
    public const string RowKeyPrefix = "path:";

    /// <summary>The path below the unit folder, whole.</summary>
    public string Path { get; set; } = "";

    /// <summary>The current submission's id.</summary>
    public string CurrentSubmission { get; set; } = "";

    /// <summary>The hash of its bytes; left out where they were not read, or the same bytes are to be taken in once more.</summary>
    public string? ContentHash { get; set; }

    /// <summary>The id of the latest upload that said the same and so started nothing; left out where there was none.</summary>
    public string? SameUpload { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>The row key of a path's pointer.</summary>
    public static string RowKeyOf(string path) => RowKeyPrefix + TableKey.FromText(path);
}
