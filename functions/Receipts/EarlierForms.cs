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
    /// Takes them out of the path's file, lets the upload of a receipt supersede those that are back with their unit and have
    /// their <see cref="Successors">successor</see> in it, and puts on the receipt how they stand. An upload that was not read as
    /// a whole, or has a form of which nobody knows which it is, does nothing to any: they may be in it.
    /// </summary>
    /// <param name="receipt">The receipt of the path's latest upload.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The receipt; the same object where nothing is new.</returns>
    public async Task<Receipt> SettleAsync(Receipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.Earlier.IsEmpty) return receipt;
        var over = receipt.Earlier.Where(form => form.IsFinal || form.IsEnded).Select(form => form.FormKey).ToHashSet(StringComparer.Ordinal);
        receipt = await EachAsync(receipt, async (form, token) => over.Contains(form.FormKey) ? form : await RefreshAsync(form, null, token), cancellation);
        if (!IsWhole(receipt)) return receipt;
        var submission = new Submission(receipt.Submission, receipt.Unit, receipt.Path, receipt.UploadedAt);
        var successors = Successors.Of(receipt);
        var settled = await EachAsync(receipt, async (form, token) =>
        {
            if (over.Contains(form.FormKey)) return form;
            var successor = successors.GetValueOrDefault(form.FormKey);
            if (!await left.LeaveAsync(form.Year, form.FormKey, submission, successor is not null, token)) return null;
            return successor is null ? form : await RefreshAsync(form, successor, token);
        }, cancellation);
        return Replacing(settled, successors);
    }

    /// <summary>Puts on a receipt how its earlier forms stand, and does nothing to them; the same object where nothing is new.</summary>
    public Task<Receipt> RefreshAsync(Receipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return EachAsync(receipt, async (form, token) => await RefreshAsync(form, receipt.Forms.FirstOrDefault(other => other.IsTaken && other.Replaces == form.FormKey), token), cancellation);
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
        if (await submissions.IsCurrentAsync(Submission.Of(row), cancellation)) return;
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

    /// <summary>The receipt, whose forms remember what they have replaced: another form they do not replace as well.</summary>
    private static Receipt Replacing(Receipt receipt, IReadOnlyDictionary<string, ReceiptForm> successors)
    {
        var replaced = receipt.Earlier.Where(form => form.Status == FormStatus.Superseded && successors.ContainsKey(form.FormKey))
            .ToDictionary(form => successors[form.FormKey].FormKey, form => form.FormKey, StringComparer.Ordinal);
        var forms = receipt.Forms.Select(form => form.IsTaken && replaced.TryGetValue(form.FormKey, out var key) ? form with { Replaces = key } : form).ToList();
        return forms.SequenceEqual(receipt.Forms) ? receipt : receipt with { Forms = [.. forms] };
    }

    private static async Task<Receipt> EachAsync(Receipt receipt, Func<ReceiptForm, CancellationToken, Task<ReceiptForm?>> look, CancellationToken cancellation)
    {
        var forms = new ReceiptForm?[receipt.Earlier.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, forms.Length, parallel, async (i, token) => forms[i] = await look(receipt.Earlier[i], token));
        return forms.SequenceEqual(receipt.Earlier) ? receipt : receipt with { Earlier = [.. forms.OfType<ReceiptForm>()] };
    }

    private async Task<ReceiptForm> RefreshAsync(ReceiptForm form, ReceiptForm? successor, CancellationToken cancellation)
    {
        if (await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, form.Year, form.FormKey, cancellation) is not { } row) return form;
        var (zh, en) = next.OfEarlier(row.Status, row.ClosedAt ?? time.GetUtcNow(), successor);
        if ((row.Round, row.Status, zh, en) == (form.Round, form.Status, form.NextZh, form.NextEn)) return form;
        var refreshed = form with { Disposition = FormDisposition.Written, Round = row.Round, Status = row.Status, ReviewedScore = row.ReviewedScoreHundredths / 100m, NextZh = zh, NextEn = en };
        return await notes.AddAsync(refreshed, cancellation);
    }
}
