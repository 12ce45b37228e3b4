using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Receipts;

/// <summary>Puts on receipts that an operator has given a form to another unit folder: the folder that had it has nothing left to do, and the other one uploads it again.</summary>
public sealed class MovedForms(SubmissionRows submissions, ReceiptBlobs receipts, TimeProvider time)
{
    private const int AtOnce = 8;
    private const int MaxTries = 10;

    /// <summary>Writes it on all receipts of both folders that have the form. Writing it twice writes it once.</summary>
    /// <param name="formKey">The form.</param>
    /// <param name="from">The unit folder that had it.</param>
    /// <param name="to">The unit folder that has it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task TellAsync(string formKey, string from, string to, CancellationToken cancellation)
    {
        await EachAsync(from, receipt => receipt.Without(formKey), cancellation);
        await EachAsync(to, receipt => receipt.With(formKey), cancellation);
    }

    // Which files of a folder held a form is not known of all: one may stand on a receipt that its file holds no more.
    private Task EachAsync(string unit, Func<Receipt, Receipt> change, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        return Parallel.ForEachAsync(submissions.PathsAsync(unit, cancellation), parallel, (path, token) => new ValueTask(ChangeAsync(new UploadName(unit, path), change, token)));
    }

    private async Task ChangeAsync(UploadName upload, Func<Receipt, Receipt> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await receipts.FindAsync(upload, cancellation) is not var (receipt, tag)) return;
            var changed = change(receipt);
            if (ReferenceEquals(changed, receipt) || await receipts.TryReplaceAsync(upload, changed with { IssuedAt = time.GetUtcNow() }, tag, cancellation)) return;
        }

        throw new InvalidOperationException("The receipt of a path changes faster than it can be followed.");
    }
}
