using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>Forms that wait for people while no orchestration waits for them.</summary>
public sealed class StalledApprovals(
    ResultTables tables, ApprovalPolicy policy, CloseForm close, IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<StalledApprovals> logger)
{
    // A page is one message of gRPC, of 4 MB at most, with each instance's input and status.
    private const int PageSize = 200;

    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Starts approvals that are not there, at the step where the form waits, and ends those that ended without a word.</summary>
    /// <returns>The forms that wait, with an approval that runs, and what was done.</returns>
    public async Task<(IReadOnlyDictionary<string, WaitingForm> Running, SweepResult Result)> ResumeAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var (instances, steps) = await RunningAsync(client, cancellation);
        var running = new Dictionary<string, WaitingForm>(StringComparer.Ordinal);
        var result = new SweepResult();
        var waiting = TableClient.CreateQueryFilter($"Status eq {FormStatus.Waiting} and EvaluatedAt lt {time.GetUtcNow() - options.Value.SweepAfter}");
        await foreach (var row in tables[TableNames.Evaluations].QueryAsync<EvaluationRow>(waiting, cancellationToken: cancellation))
            await OneByOne.TryAsync(row.FormKey, () => ResumeAsync(row), logger, cancellation);
        return (running, result);

        async Task ResumeAsync(EvaluationRow row)
        {
            var form = new FormRound(row.FormKey, row.PartitionKey, row.Round);
            var approval = ApprovalSignals.InstanceOf(row.FormKey, row.Round);
            if (!instances.Contains(approval))
            {
                var instance = await client.GetInstanceAsync(approval, cancellation);
                if (instance is { IsCompleted: true })
                {
                    // Its closing failed for good: the form is closed as failed, so that an operator can open it again.
                    await close.RunAsync(new CloseRequest(form, FormStatus.Failed), cancellation);
                    result = result with { GivenUp = result.GivenUp + 1 };
                    return;
                }

                if (instance is null)
                {
                    await StartAsync(row, form, approval, client, cancellation);
                    result = result with { Repaired = result.Repaired + 1 };
                    return;
                }
            }

            running[row.FormKey] = new WaitingForm(form, steps.GetValueOrDefault(approval));
        }
    }

    /// <summary>What runs, and the step that waits of each approval.</summary>
    private async Task<(HashSet<string> Instances, Dictionary<string, WaitingStep> Steps)> RunningAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var instances = new HashSet<string>(StringComparer.Ordinal);
        var steps = new Dictionary<string, WaitingStep>(StringComparer.Ordinal);
        var query = new OrchestrationQuery(Statuses: Unfinished, PageSize: PageSize, FetchInputsAndOutputs: true);
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            instances.Add(instance.InstanceId);
            if (instance.Name == nameof(ApprovalStep)) await OneByOne.TryAsync(instance.InstanceId, () => ReadAsync(instance), logger, cancellation);
        }

        return (instances, steps);

        Task ReadAsync(OrchestrationMetadata instance)
        {
            if (WaitingStep.Of(instance) is { } step) steps[ApprovalSignals.ApprovalOf(instance.InstanceId)] = step;
            return Task.CompletedTask;
        }
    }

    private Task StartAsync(EvaluationRow row, FormRound form, string approval, DurableTaskClient client, CancellationToken cancellation)
    {
        var highRisk = row.Risk == AppJson.Name(RiskLevel.High);
        var steps = policy.Plan(highRisk, policy.Directory.Of(row.PrimaryBudgetUnit), policy.Directory.MembersOf(row.ImplementingUnit, row.UnitFolder));
        // What came before has been decided. A step that the policy does not have any more sends the form through all of them.
        var rest = steps.SkipWhile(step => step.Name != row.CurrentStep).ToArray();
        var request = new ApprovalRequest(form, rest.Length > 0 ? [.. rest] : steps);
        return OrchestrationStart.OnceAsync(client, nameof(ApproveForm), approval, request, cancellation);
    }
}
