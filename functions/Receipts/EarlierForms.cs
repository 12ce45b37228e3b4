using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>The forms that a receipt remembers from earlier uploads of its path: what becomes of them, and what it says of that.</summary>
public sealed class EarlierForms(ResultTables tables, LeftForms left, SubmissionRows submissions, ReceiptBlobs receipts, NextStep next, ReviewNotes notes, TimeProvider time)
{
    private const int AtOnce = 8;
    private const int MaxTries = 10;

    /// <summary>
    /// Lets the upload of a receipt supersede those that are back with their unit, and puts on the receipt how they stand. An
    /// upload that was not read as a whole, or has a form of which nobody knows which it is, supersedes none: they may be in it.
    /// </summary>
    /// <param name="receipt">The receipt of the path's latest upload.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The receipt; the same object where nothing is new.</returns>
    public async Task<Receipt> SettleAsync(Receipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.Earlier.IsEmpty) return receipt;
        var submission = new Submission(receipt.Submission, receipt.Unit, receipt.Path, receipt.UploadedAt);
        var isWhole = IsWhole(receipt);
        return await EachAsync(receipt, async (form, token) =>
        {
            if (form.IsFinal || form.Status == FormStatus.Superseded) return form;
            if (isWhole && IsReplaced(receipt, form) && !await left.LeaveAsync(form.Year, form.FormKey, submission, token)) return null;
            return await RefreshAsync(form, token);
        }, cancellation);
    }

    /// <summary>Puts on a receipt how its earlier forms stand, and does nothing to them; the same object where nothing is new.</summary>
    public Task<Receipt> RefreshAsync(Receipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return EachAsync(receipt, async (form, token) => await RefreshAsync(form, token), cancellation);
    }

    /// <summary>
    /// Settles the receipt of a newer upload of the same path, if there is one: it was written before the forms of this upload
    /// were all on their way, and whatever went back to its unit after that it does not know.
    /// </summary>
    /// <param name="row">An upload whose forms are all on their way.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task SettleNewerAsync(SubmissionRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (await submissions.IsCurrentAsync(row, cancellation)) return;
        var upload = new UploadName(row.UnitFolder, row.Path);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            // Where it is not written yet, it is written after this and finds all done.
            if (await receipts.FindAsync(upload, cancellation) is not var (receipt, tag) || receipt.UploadedAt <= row.UploadedAt) return;
            var settled = await SettleAsync(receipt, cancellation);
            if (ReferenceEquals(settled, receipt) || await receipts.TryReplaceAsync(upload, settled with { IssuedAt = time.GetUtcNow() }, tag, cancellation)) return;
        }

        throw new InvalidOperationException($"The receipt of the upload after submission {row.RowKey} keeps changing.");
    }

    private static bool IsWhole(Receipt receipt) =>
        !receipt.Forms.IsEmpty && receipt.Problems.All(problem => problem.IsNote) && receipt.Forms.All(form => form.ProjectCode.Length > 0 || form.ProjectName.Length > 0);

    /// <summary>
    /// Whether the upload is what has come in the place of the form's file, and not another year's file under the same name: it
    /// has forms of that year, or some that were filed before.
    /// </summary>
    private static bool IsReplaced(Receipt receipt, ReceiptForm form) =>
        form.Year == EvaluationRow.UnknownYear || receipt.Forms.Any(other => other.Year == form.Year || other.Round > 1 || (other.IsTaken && other.Disposition != FormDisposition.Written));

    private static async Task<Receipt> EachAsync(Receipt receipt, Func<ReceiptForm, CancellationToken, Task<ReceiptForm?>> look, CancellationToken cancellation)
    {
        var forms = new ReceiptForm?[receipt.Earlier.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, forms.Length, parallel, async (i, token) => forms[i] = await look(receipt.Earlier[i], token));
        return forms.SequenceEqual(receipt.Earlier) ? receipt : receipt with { Earlier = [.. forms.OfType<ReceiptForm>()] };
    }

    private async Task<ReceiptForm> RefreshAsync(ReceiptForm form, CancellationToken cancellation)
    {
        if (await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation) is not { } row) return form;
        var (zh, en) = next.OfEarlier(row.Status, row.ClosedAt ?? time.GetUtcNow());
        if ((row.Round, row.Status, zh, en) == (form.Round, form.Status, form.NextZh, form.NextEn)) return form;
        var refreshed = form with { Disposition = FormDisposition.Written, Round = row.Round, Status = row.Status, ReviewedScore = row.ReviewedScoreHundredths / 100m, NextZh = zh, NextEn = en };
        return await notes.AddAsync(refreshed, cancellation);
    }
}
