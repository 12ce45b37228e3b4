using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>Writes all rows of a form, that of <c>evaluations</c> last, so that whoever finds it there finds the rest.</summary>
public sealed class WriteForm(
    WorkBlobs work, ResultTables tables, RoundBlobs forms, RecentEvaluations recent, ApprovalPolicy policy, RuleProfile profile, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Claims the form's round and writes it. Doing it twice writes the same.</summary>
    [Function(nameof(WriteForm))]
    public async Task<WrittenForm> RunAsync([ActivityTrigger] WriteRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (submission, planned) = request;
        if (!planned.HoldsRows) return Result(planned, 0, "", FormDisposition.Duplicate);

        var form = planned.Gained
            ? await work.ComparedAsync(submission.Id, planned.Number, cancellation)
            : await work.EvaluationAsync(submission.Id, planned.Number, cancellation);
        var canonical = FormJson.Canonical(form.Reading);
        var claim = await _rounds.ClaimAsync(FormRows.Round(submission, planned, form, ContentHash(canonical, planned), time.GetUtcNow()), cancellation);
        if (claim.Disposition != FormDisposition.Written) return NotWritten(planned, claim, form);

        var round = claim.Round;
        var evaluation = FormRows.Evaluation(round, form, profile.Name);
        await tables.ReplacePartitionAsync(TableNames.Indicators, round.FormKey, FormRows.Indicators(round, form), !claim.First, cancellation);
        await tables.ReplacePartitionAsync(TableNames.Findings, round.FormKey, FormRows.Findings(round, form), !claim.First, cancellation);
        await forms.KeepAsync(round.FormKey, round.Round, canonical, form.Evaluation, cancellation);
        var current = await PutAsync(evaluation, claim.First, cancellation);
        // Told when the row is there: an approval of the round before that begins after this finds itself overtaken.
        if (round.Round > 1) await ApprovalSignals.SupersedeAsync(client, round.FormKey, round.Round - 1, cancellation);
        if (current is null) return Result(planned, round.Round, evaluation.PartitionKey, FormDisposition.Outdated);
        if (planned.Route == FormRoute.Review) recent.Keep(new FormRound(round.FormKey, evaluation.PartitionKey, round.Round), current);
        return Open(planned, round, form, FormDisposition.Written) with
        {
            Tag = current.ETag.ToString(),
            RoundTag = round.ETag.ToString(),
        };
    }

    private WrittenForm NotWritten(PlannedForm planned, RoundClaim claim, EvaluatedForm form)
    {
        var (disposition, round, _, status) = claim;
        if (disposition != FormDisposition.Unchanged) return Result(planned, round.Round, EvaluationRow.PartitionOf(round.FiscalYear), disposition);
        return Open(planned, round, form, disposition) with { Status = status };
    }

    /// <summary>A form whose round may have to be routed.</summary>
    private WrittenForm Open(PlannedForm planned, RoundRow round, EvaluatedForm form, FormDisposition disposition) =>
        Result(planned, round.Round, EvaluationRow.PartitionOf(round.FiscalYear), disposition) with
        {
            HighRisk = planned.Risk == RiskLevel.High,
            Approvers = policy.Directory.Of(form.Reading.Form.PrimaryBudgetUnit.Text),
        };

    private static WrittenForm Result(PlannedForm planned, int round, string year, FormDisposition disposition) =>
        new(planned.Number, planned.FormKey, year, round, disposition, planned.Route, Status: null, HighRisk: false, Approvers: [], Tag: "", RoundTag: "");

    /// <summary>
    /// What a round is about: the form's cells, and whether an error blocks it. The second, because a form that was sent
    /// back for the sake of another one of its file must not stay back when that one is gone.
    /// </summary>
    private static string ContentHash(byte[] canonical, PlannedForm planned)
    {
        var blocked = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nblocked={planned.Risk == RiskLevel.Blocked}"));
        return Convert.ToHexStringLower(SHA256.HashData([.. canonical, .. blocked]));
    }

    /// <summary>Adds or replaces the row, unless a later round's is there: then null.</summary>
    private async Task<EvaluationRow?> PutAsync(EvaluationRow row, bool first, CancellationToken cancellation)
    {
        if (first && await tables.TryAddAsync(TableNames.Evaluations, row, cancellation)) return row;
        while (true)
        {
            var there = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, row.PartitionKey, row.RowKey, cancellation);
            if (there is null)
            {
                if (await tables.TryAddAsync(TableNames.Evaluations, row, cancellation)) return row;
                continue;
            }

            if (there.Round > row.Round) return null;
            // The same round is there after a repeated delivery; what routing made of it since stays.
            if (there.Round == row.Round) return there;
            row.ETag = there.ETag;
            if (await tables.TryReplaceAsync(TableNames.Evaluations, row, cancellation)) return row;
        }
    }
}
