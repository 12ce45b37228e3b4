using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Following;

/// <summary>An upload that was followed, with what its unit gets back for it.</summary>
/// <param name="Progress">How far it came.</param>
/// <param name="Receipt">Its receipt; null where it has none yet, or where that of a later upload has its place.</param>
internal sealed record SubmissionEnd(SubmissionProgress Progress, Receipt? Receipt)
{
    /// <summary>Whether it is a later upload of the path that was followed: it came over the one that was meant.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Whether the unit has something to do: a part was not read, or a form went back or was not taken.</summary>
    public bool HasError =>
        Progress.Row.Status == SubmissionStatus.Failed || Progress.Row.Problems > 0
        || Progress.Forms.Any(form => form.Status == FormStatus.Returned) || ToCorrect.Any();

    /// <summary>The forms that the unit must do something about.</summary>
    public IEnumerable<ReceiptForm> ToCorrect => Receipt?.Forms.Where(form => form.Status == FormStatus.Returned || IsNotTaken(form.Disposition)) ?? [];

    /// <summary>The forms that an operator has voided, and that stay so, or has given to another unit.</summary>
    public IEnumerable<ReceiptForm> Gone => Receipt?.Forms.Where(form => form.Status == FormStatus.Voided || form.Disposition == FormDisposition.Moved) ?? [];

    private static bool IsNotTaken(FormDisposition disposition) => disposition is not (FormDisposition.Written or FormDisposition.Unchanged or FormDisposition.Moved);
}
