using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Takes a form that is back with its unit out of all counts.</summary>
public sealed class VoidRound(ResultTables tables, OperatorActions actions, FormEnding ending, ReceiptsDue due, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Voids it, unless something has come of it meanwhile. Doing it twice does it once.</summary>
    [Function(nameof(VoidRound))]
    public async Task RunAsync([ActivityTrigger] VoidRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await _rounds.VoidAsync(request.FormKey, request.Round, cancellation) is not { } round) return;
        var action = await actions.GetAsync(request.FormKey, request.Action, cancellation);
        await ending.WriteAsync(round, FormStatus.Voided, action.Reason, cancellation);
        await due.MarkAsync(round.UnitFolder, round.SubmissionId, cancellation);
    }
}
