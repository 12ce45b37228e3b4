using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>Takes one upload from kept bytes to written and routed forms. It ends there; what waits for people lives on by itself.</summary>
public static class EvaluateSubmission
{
    /// <summary>The orchestrator. Its instance id is the submission id.</summary>
    [Function(nameof(EvaluateSubmission))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<EvaluationRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        var logger = context.CreateReplaySafeLogger(nameof(EvaluateSubmission));
        try
        {
            await EvaluateAsync(context, request.Submission, request.FanOut);
            Log.SubmissionEvaluated(logger, request.Submission.Id);
        }
        catch (TaskFailedException e)
        {
            Log.SubmissionFailed(logger, request.Submission.Id, e.TaskName, e.FailureDetails.ErrorType);
            await context.CallActivityAsync(nameof(FailSubmission), request.Submission, Retries.Patient);
        }
    }

    private static async Task EvaluateAsync(TaskOrchestrationContext context, Submission submission, int width)
    {
        var read = await context.CallActivityAsync<FormsRead>(nameof(ReadForms), submission, Retries.Patient);
        if (!read.Claimed) return;

        ImmutableArray<WrittenForm> written = [];
        if (read.Count > 0)
        {
            var forms = Enumerable.Range(1, read.Count).Select(number => new FormReference(submission, number)).ToArray();
            await FanOut.RunAsync(forms, width, async form =>
            {
                await context.CallActivityAsync(nameof(ScoreForm), form, Retries.Patient);
                return true;
            });
            var planned = await context.CallActivityAsync<ImmutableArray<PlannedForm>>(nameof(CompareForms), forms[^1], Retries.Patient);
            var writes = planned.Select(form => new WriteRequest(submission, form)).ToArray();
            written = [.. await FanOut.RunAsync(writes, width, write => context.CallActivityAsync<WrittenForm>(nameof(WriteForm), write, Retries.Patient))];
        }

        await context.CallActivityAsync(nameof(IssueReceipt), new ReceiptRequest(submission, written), Retries.Patient);
        // An unchanged form may be of an upload that failed before it was routed. Routing twice is routing once.
        var routed = written.Where(form => form is { Disposition: FormDisposition.Written } or { Disposition: FormDisposition.Unchanged, Status: FormStatus.Reading or FormStatus.Waiting }).ToArray();
        await FanOut.RunAsync(routed, width, async form =>
        {
            await context.CallActivityAsync(nameof(RouteForm), form, Retries.Patient);
            return true;
        });
        await context.CallActivityAsync(nameof(CompleteSubmission), submission, Retries.Patient);
    }
}
