using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>Submissions that have been read for too long: none of their orchestrations runs, or one runs and gets nowhere.</summary>
public sealed class StalledSubmissions(
    ResultTables tables, SubmissionFailures failures, IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<StalledSubmissions> logger)
{
    /// <summary>Sets going again what can be, and ends what cannot.</summary>
    public async Task<SweepResult> ResumeAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var result = new SweepResult();
        var reading = TableClient.CreateQueryFilter($"Status eq {SubmissionStatus.Reading} and ReceivedAt lt {now - options.Value.SweepAfter}");
        await foreach (var row in tables[TableNames.Submissions].QueryAsync<SubmissionRow>(reading, cancellationToken: cancellation))
            await OneByOne.TryAsync(row.RowKey, () => ResumeAsync(row), logger, cancellation);
        return result;

        async Task ResumeAsync(SubmissionRow row)
        {
            var age = now - row.UploadedAt;
            if (age > result.OldestAge) result = result with { OldestAge = age };
            var instance = await client.GetInstanceAsync(row.RowKey, cancellation);
            if (instance is null)
            {
                var request = new EvaluationRequest(Submission.Of(row), options.Value.FanOut);
                await OrchestrationStart.OnceAsync(client, nameof(EvaluateSubmission), row.RowKey, request, cancellation);
                result = result with { Repaired = result.Repaired + 1 };
            }
            else if (instance.IsCompleted)
            {
                // It ended and could not say so. Trying again is an operator's choice: it may end the same way.
                await failures.EndAsync(Submission.Of(row), cancellation);
                result = result with { GivenUp = result.GivenUp + 1 };
            }
            else if (now - instance.LastUpdatedAt > options.Value.StuckAfter)
            {
                Log.SubmissionStuck(logger, row.RowKey, (long)(now - instance.LastUpdatedAt).TotalMinutes);
                result = result with { Stuck = result.Stuck + 1 };
            }
        }
    }
}
