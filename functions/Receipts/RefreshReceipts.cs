using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>Writes receipts again when outcomes of their forms are known, each at most once a run of the timer.</summary>
public sealed class RefreshReceipts(
    ReceiptsDue due, ReceiptBlobs receipts, ResultTables tables, SubmissionRows submissions, EarlierForms earlier, NextStep next, ReviewNotes notes, TimeProvider time)
{
    private const int AtOnce = 8;

    /// <summary>Runs on the schedule of the setting <c>ReceiptRefreshSchedule</c>.</summary>
    [Function(nameof(RefreshReceipts))]
    public Task RunAsync([TimerTrigger("%ReceiptRefreshSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        due.ForEachAsync(upload => RefreshAsync(upload, cancellation), cancellation);

    /// <summary>Whether an operator has opened the form again: its current round is about what this receipt says of it.</summary>
    private async Task<bool> IsReopenedAsync(Receipt receipt, ReceiptForm form, EvaluationRow row, CancellationToken cancellation)
    {
        if (row.SubmissionId == receipt.Submission && row.FormNumber == form.Number) return true;
        if (form.Disposition == FormDisposition.Closed) return false;
        var rounds = new RoundRows(tables, time);
        var before = await rounds.FindAsync(form.FormKey, form.Round, cancellation);
        var now = await rounds.FindAsync(form.FormKey, row.Round, cancellation);
        return before is not null && before.ContentHash == now?.ContentHash && before.SubmissionId == now.SubmissionId;
    }

    private async Task<bool> RefreshAsync(UploadName upload, CancellationToken cancellation)
    {
        if (await receipts.FindAsync(upload, cancellation) is not var (receipt, tag)) return true;
        var forms = new ReceiptForm[receipt.Forms.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, forms.Length, parallel, async (i, token) => forms[i] = await RefreshAsync(receipt, receipt.Forms[i], token));
        var remembered = await earlier.RefreshAsync(receipt, cancellation);
        if (!ReferenceEquals(remembered, receipt) || forms.Where((form, i) => form != receipt.Forms[i]).Any())
            return await receipts.TryReplaceAsync(upload, remembered with { Forms = [.. forms], IssuedAt = time.GetUtcNow() }, tag, cancellation);
        // An earlier run may have written it and not got to its page: the answer was lost, or the page was not taken.
        await receipts.WritePageAsync(upload, receipt, cancellation);
        return true;
    }

    /// <summary>A form that a later upload of another file has filed again: nothing is left to do about this one.</summary>
    private async Task<ReceiptForm> FiledElsewhereAsync(Receipt receipt, ReceiptForm form, EvaluationRow row, CancellationToken cancellation)
    {
        if (row.UnitFolder != receipt.Unit) return form.AsMoved();
        if (await submissions.FindAsync(row.UnitFolder, row.SubmissionId, cancellation) is not { } later || later.Path == receipt.Path) return form;
        var (zh, en) = NextStep.FiledIn(later.Path);
        return form with { Status = FormStatus.Superseded, NextZh = zh, NextEn = en, Comments = [], Changes = [], VoidReason = null };
    }

    private async Task<ReceiptForm> RefreshAsync(Receipt receipt, ReceiptForm form, CancellationToken cancellation)
    {
        if (form.Disposition is not (FormDisposition.Written or FormDisposition.Unchanged or FormDisposition.Closed)) return form;
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation);
        if (row is null) return form;
        if (row.Round != form.Round)
        {
            if (!await IsReopenedAsync(receipt, form, row, cancellation)) return row.Round > form.Round ? await FiledElsewhereAsync(receipt, form, row, cancellation) : form;
            // What was closed when an operator gave it to another folder stayed on the receipt; what comes of it now is that one's to know.
            if (await new RoundRows(tables, time).OwnerAsync(form.FormKey, cancellation) != receipt.Unit) return form.AsMoved();
            form = form with { Disposition = FormDisposition.Written, Round = row.Round, Status = null };
        }

        if (form.Disposition == FormDisposition.Closed || row.Status == form.Status) return form;
        var (zh, en) = next.Of(row, time.GetUtcNow());
        var refreshed = form with { Status = row.Status, ReviewedScore = row.ReviewedScoreHundredths / 100m, NextZh = zh, NextEn = en };
        return await notes.AddAsync(refreshed, cancellation);
    }
}
