namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>submissions</c>: an uploaded file. Partition: the unit folder; row: the submission id.</summary>
public sealed class SubmissionRow : ResultRow
{
    /// <summary>The unit folder, whole.</summary>
    public string UnitFolder { get; set; } = "";

    /// <summary>The path below the unit folder, whole.</summary>
    public string Path { get; set; } = "";

    /// <summary>The hash of the bytes, 64 hex digits; left out where they were not read.</summary>
    public string? ContentHash { get; set; }

    /// <summary>How many bytes the file has.</summary>
    public long Bytes { get; set; }

    /// <summary>What the file is, told by its content; left out until it is read.</summary>
    public string? Format { get; set; }

    /// <summary>How many forms were read.</summary>
    public int FormsRead { get; set; }

    /// <summary>How many parts of the file could not be read.</summary>
    public int Problems { get; set; }

    /// <summary>One of <see cref="SubmissionStatus"/>.</summary>
    public string Status { get; set; } = "";

    /// <summary>The code of the first problem; left out where there is none.</summary>
    public string? Error { get; set; }

    /// <summary>The orchestration's instance that claimed the submission; left out until one did.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>When the file was uploaded, by its own Last-Modified; each later upload of a path within the same second a ten-millionth of a second after the one before.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>When the app first saw the file.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When nothing of the file was left to do but what waits for a person; left out until then.</summary>
    public DateTimeOffset? CompletedAt { get; set; }
}
