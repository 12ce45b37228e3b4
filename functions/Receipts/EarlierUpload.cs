using System.Collections.Immutable;

namespace PerfEval.Functions.Receipts;

/// <summary>An upload that held a form which its path holds no more: what stood beside it.</summary>
/// <param name="Submission">The submission id.</param>
/// <param name="UploadedAt">When it was uploaded.</param>
/// <param name="FormKeys">The forms that were read in it and are its unit folder's, each once.</param>
public sealed record EarlierUpload(string Submission, DateTimeOffset UploadedAt, ImmutableArray<string> FormKeys)
{
    /// <summary>The upload of a receipt.</summary>
    public static EarlierUpload Of(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var keys = receipt.Forms.Where(form => !form.IsForeign).Select(form => form.FormKey).Distinct(StringComparer.Ordinal);
        return new EarlierUpload(receipt.Submission, receipt.UploadedAt, [.. keys]);
    }
}
