using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>Claims the round of a form and writes it; a change of a closed form is kept until an operator opens it again.</summary>
public sealed class WriteForm(
    WorkBlobs work, ResultTables tables, RoundWriter writer, PendingForms pending, LeftForms left, ReceiptsDue due, ApprovalPolicy policy,
    TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Claims the form's round and writes it. Doing it twice writes the same.</summary>
    [Function(nameof(WriteForm))]
    public async Task<WrittenForm> RunAsync([ActivityTrigger] WriteRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (submission, planned) = request;
        if (!planned.HoldsRows) return WrittenForm.Of(planned, 0, "", FormDisposition.Duplicate);

        var form = planned.Gained
            ? await work.ComparedAsync(submission.Id, planned.Number, cancellation)
            : await work.EvaluationAsync(submission.Id, planned.Number, cancellation);
        var canonical = FormJson.Canonical(form.Reading);
        var row = FormRows.Round(submission, planned, form, ContentHash(canonical, planned), time.GetUtcNow());
        var claim = await _rounds.ClaimAsync(row, cancellation);
        if (claim.Disposition == FormDisposition.Closed) await pending.KeepAsync(new PendingForm(submission, planned, row.ContentHash), canonical, form.Evaluation, cancellation);
        if (claim.Disposition != FormDisposition.Written) return NotWritten(planned, claim, form);

        // Whoever superseded it may have come no further than that, and finds the form in its file now.
        if (claim.Before is { SupersededBy: not null } superseded) await left.RecordAsync(superseded, submission, cancellation);
        var round = claim.Round;
        var current = await writer.WriteAsync(round, form, canonical, policy.FirstStepOf(planned), claim.First, cancellation);
        // Told when the row is there: an approval of the round before that begins after this finds itself overtaken.
        if (round.Round > 1) await ApprovalSignals.SupersedeAsync(client, round.FormKey, round.Round - 1, cancellation);
        // What is being approved has its receipt written again when its approval ends; what was back with its unit is asked for no more.
        if (claim.Before is { Outcome: FormStatus.Returned, FiledIn: { } files } returned && FormFiles.Without(files, FormFiles.NameOf(submission.Unit, submission.Path)).Length > 0)
            await due.MarkAsync(returned.UnitFolder, returned.SubmissionId, cancellation);
        if (current is null) return WrittenForm.Of(planned, round.Round, EvaluationRow.PartitionOf(round.FiscalYear), FormDisposition.Outdated);
        var opened = WrittenForm.Open(planned, round, form, FormDisposition.Written, policy);
        // Of a round that an earlier try routed, people may have made something since.
        return round.Outcome is null && current.Status == FormStatus.Reading
            ? opened with { Tag = current.ETag.ToString(), RoundTag = round.ETag.ToString() }
            : opened with { Status = current.Status };
    }

    private WrittenForm NotWritten(PlannedForm planned, RoundClaim claim, EvaluatedForm form)
    {
        var (disposition, round) = (claim.Disposition, claim.Round);
        if (disposition != FormDisposition.Unchanged) return WrittenForm.Of(planned, round.Round, EvaluationRow.PartitionOf(round.FiscalYear), disposition);
        return WrittenForm.Open(planned, round, form, disposition, policy) with { Status = claim.Status };
    }

    /// <summary>
    /// What a round is about: the form's cells, and whether an error blocks it. The second, because a form that was sent
    /// back for the sake of another one of its file must not stay back when that one is gone.
    /// </summary>
    private static string ContentHash(byte[] canonical, PlannedForm planned)
    {
        var blocked = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nblocked={planned.Risk == RiskLevel.Blocked}"));
        return Convert.ToHexStringLower(SHA256.HashData([.. canonical, .. blocked]));
    }
}
