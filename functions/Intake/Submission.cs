using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Intake;

/// <summary>What the orchestrations and activities of an upload know of it.</summary>
/// <param name="Id">The submission id.</param>
/// <param name="Unit">The unit folder.</param>
/// <param name="Path">The path below it.</param>
/// <param name="UploadedAt">When it was uploaded, as its row says.</param>
public sealed record Submission(string Id, string Unit, string Path, DateTimeOffset UploadedAt)
{
    /// <summary>The upload that a row of <c>submissions</c> is about.</summary>
    public static Submission Of(SubmissionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Submission(row.RowKey, row.UnitFolder, row.Path, row.UploadedAt);
    }
}
