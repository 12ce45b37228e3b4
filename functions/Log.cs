using Microsoft.Extensions.Logging;

namespace PerfEval.Functions;

/// <summary>What the app logs: ids and counts, never text, names or amounts of documents, never tickets.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "An uploaded blob is gone before it was read.")]
    public static partial void UploadGone(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Submission {Submission} is known; nothing is started.")]
    public static partial void UploadKnown(ILogger logger, string submission);

    [LoggerMessage(3, LogLevel.Information, "Submission {Submission} is older than its path's current one.")]
    public static partial void UploadOutdated(ILogger logger, string submission);

    [LoggerMessage(4, LogLevel.Warning, "Submission {Submission} is not read: {Code}.")]
    public static partial void UploadRefused(ILogger logger, string submission, string code);

    [LoggerMessage(5, LogLevel.Information, "Submission {Submission} is started, {Bytes} bytes.")]
    public static partial void SubmissionStarted(ILogger logger, string submission, int bytes);

    [LoggerMessage(6, LogLevel.Information, "Submission {Submission} is done or another orchestration has it.")]
    public static partial void SubmissionDone(ILogger logger, string submission);

    [LoggerMessage(7, LogLevel.Information, "Submission {Submission}: {Forms} forms read, {Problems} problems.")]
    public static partial void FormsRead(ILogger logger, string submission, int forms, int problems);

    [LoggerMessage(8, LogLevel.Information, "Submission {Submission} is evaluated and routed.")]
    public static partial void SubmissionEvaluated(ILogger logger, string submission);

    [LoggerMessage(9, LogLevel.Error, "Submission {Submission} failed in {Activity}: {ErrorType}.")]
    public static partial void SubmissionFailed(ILogger logger, string submission, string activity, string errorType);

    [LoggerMessage(10, LogLevel.Warning, "A message was not sent: no notification channel is set up.")]
    public static partial void NoChannel(ILogger logger);

    [LoggerMessage(20, LogLevel.Information, "Form {Form}, round {Round}: {Step} is asked.")]
    public static partial void StepAsked(ILogger logger, string form, int round, string step);

    [LoggerMessage(21, LogLevel.Warning, "Form {Form}, round {Round}: {Step} lapsed, nobody answered in time.")]
    public static partial void StepLapsed(ILogger logger, string form, int round, string step);

    [LoggerMessage(22, LogLevel.Information, "Form {Form}, round {Round} is closed: {Status}.")]
    public static partial void FormClosed(ILogger logger, string form, int round, string status);

    [LoggerMessage(23, LogLevel.Warning, "No holidays of {Year} are known: due days of that year are reckoned by weekends alone.")]
    public static partial void HolidaysUnknown(ILogger logger, int year);

    [LoggerMessage(30, LogLevel.Information,
        "Swept: {UploadsStarted} missed uploads started, {UploadsGivenUp} given up; {SubmissionsResumed} submissions resumed, {SubmissionsGivenUp} given up, {SubmissionsStuck} stuck.")]
    public static partial void Swept(
        ILogger logger, int uploadsStarted, int uploadsGivenUp, int submissionsResumed, int submissionsGivenUp, int submissionsStuck);

    [LoggerMessage(31, LogLevel.Information, "The oldest upload that is not read is {Minutes} minutes old.")]
    public static partial void OldestUnread(ILogger logger, long minutes);

    [LoggerMessage(32, LogLevel.Error, "Upload {Submission} cannot be taken in: {ErrorType}.")]
    public static partial void UploadNotTaken(ILogger logger, string submission, string errorType);

    [LoggerMessage(33, LogLevel.Error, "Submission {Submission} runs but has not moved for {Minutes} minutes.")]
    public static partial void SubmissionStuck(ILogger logger, string submission, long minutes);

    [LoggerMessage(34, LogLevel.Information, "{Instances} ended orchestrations are purged.")]
    public static partial void HistoryPurged(ILogger logger, int instances);

    [LoggerMessage(35, LogLevel.Information, "Submission {Submission} is replayed.")]
    public static partial void SubmissionReplayed(ILogger logger, string submission);

    [LoggerMessage(36, LogLevel.Information,
        "Swept approvals: {Started} started, {GivenUp} given up; {RowsAdded} rows of inboxes added, {RowsRemoved} removed.")]
    public static partial void ApprovalsSwept(ILogger logger, int started, int givenUp, int rowsAdded, int rowsRemoved);

    [LoggerMessage(37, LogLevel.Error, "A timer could not do its work for {Item}: {ErrorType}. It is left to the next run.")]
    public static partial void ItemFailed(ILogger logger, string item, string errorType);

    [LoggerMessage(40, LogLevel.Error, "An approver was not told of {Forms} forms: {Reason}.")]
    public static partial void ApproverNotTold(ILogger logger, int forms, string reason);

    [LoggerMessage(41, LogLevel.Error, "An operator was not told of {Notices} notices: {Reason}.")]
    public static partial void OperatorNotTold(ILogger logger, int notices, string reason);
}
