using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Functions.Operations.Replay;

/// <summary>Takes a submission that failed, or of which a part was not read, through again, when an operator says so.</summary>
public sealed class ReplaySubmission(SubmissionReplay replay)
{
    /// <summary>Replays it. Needs the function's key.</summary>
    [Function(nameof(ReplaySubmission))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "operations/submissions/{submission}/replay")] HttpRequest request,
        string submission,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        return await replay.RunAsync(submission, client, cancellation) switch
        {
            ReplayOutcome.Started => Results.Json(new { submission }, AppJson.Options, statusCode: StatusCodes.Status202Accepted),
            ReplayOutcome.Unknown => Answer.Problem(StatusCodes.Status404NotFound, "submission-unknown", "ReplayUnknown", submission),
            ReplayOutcome.Running => Answer.Problem(StatusCodes.Status409Conflict, "submission-running", "ReplayRunning", submission),
            ReplayOutcome.NotFailed => Answer.Problem(StatusCodes.Status409Conflict, "submission-not-failed", "ReplayNotFailed", submission),
            ReplayOutcome.Overtaken => Answer.Problem(StatusCodes.Status409Conflict, "submission-overtaken", "ReplayOvertaken", submission),
            _ => Answer.Problem(StatusCodes.Status410Gone, "submission-gone", "ReplayGone", submission),
        };
    }
}
