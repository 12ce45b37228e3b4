using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Following;

/// <summary>A file that was put into <c>reports/</c>.</summary>
/// <param name="Unit">The unit folder.</param>
/// <param name="Path">The path below it.</param>
/// <param name="Submission">The id under which the app takes it in.</param>
/// <param name="ContentHash">SHA-256 of its bytes, as in <c>submissions</c>.</param>
/// <param name="UploadedAt">When it was uploaded, by the storage's clock, which counts whole seconds.</param>
internal sealed record UploadedFile(string Unit, string Path, string Submission, string ContentHash, DateTimeOffset UploadedAt)
{
    private static readonly TimeSpan StorageTick = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether what the app has as its path's current upload is this one, says the same, or is newer. One of the same second may
    /// be the upload before.
    /// </summary>
    public bool IsSeenIn(CurrentSubmissionRow current) => IsTakenAs(current) || current.ContentHash == ContentHash || IsBefore(current);

    /// <summary>Whether what the app has as its path's current upload is of a later second.</summary>
    public bool IsBefore(CurrentSubmissionRow current) => current.UploadedAt >= UploadedAt + StorageTick;

    /// <summary>Whether the app has met this very upload.</summary>
    public bool IsTakenAs(CurrentSubmissionRow current) => current.CurrentSubmission == Submission || current.SameUpload == Submission;

    /// <summary>Whether what the app has taken in is another upload of the path, which says something else and so came over this one.</summary>
    public bool IsOvertakenBy(SubmissionRow row) => row.RowKey != Submission && row.ContentHash != ContentHash;
}
