using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>Writes the receipt of an upload, and the units that it names.</summary>
public sealed class IssueReceipt(
    WorkBlobs work, SubmissionRows submissions, ReceiptBlobs receipts, EarlierForms earlier, UnitRows units, NextStep next, ReviewNotes notes, OperatorNotices notices,
    TimeProvider time)
{
    /// <summary>Writes the receipt from its draft and from what became of the forms.</summary>
    [Function(nameof(IssueReceipt))]
    public async Task RunAsync([ActivityTrigger] ReceiptRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var submission = request.Submission;
        if (await submissions.FindAsync(submission.Unit, submission.Id, cancellation) is not { } row) return;

        var intake = await work.IntakeAsync(submission.Id, cancellation);
        var draft = request.Forms.IsEmpty ? [] : await work.DraftAsync(submission.Id, cancellation);
        var forms = await SettleAsync(draft, request.Forms, cancellation);
        await units.AddAsync(draft, cancellation);

        var receipt = Receipt.Of(row, intake.Problems, forms, time.GetUtcNow()) with
        {
            Status = forms.IsEmpty ? SubmissionStatus.Failed : SubmissionStatus.Evaluated,
        };
        await receipts.WriteAsync(new UploadName(submission.Unit, submission.Path), receipt, stands => earlier.SettleAsync(stands, cancellation), cancellation);
        await notices.FormsNotTakenAsync(submission, forms, cancellation);
    }

    private async Task<ImmutableArray<ReceiptForm>> SettleAsync(
        IReadOnlyList<ReceiptForm> draft, ImmutableArray<WrittenForm> written, CancellationToken cancellation)
    {
        var forms = ImmutableArray.CreateBuilder<ReceiptForm>(written.Length);
        foreach (var (form, became) in draft.Zip(written))
        {
            var settled = Settle(form, became);
            // Only a form that was there before has a round that people may have decided.
            forms.Add(became.Status is null ? settled : await notes.AddAsync(settled, cancellation));
        }

        return forms.DrainToImmutable();
    }

    private ReceiptForm Settle(ReceiptForm form, WrittenForm written)
    {
        var (zh, en) = next.Of(written, form.Shared, time.GetUtcNow());
        return form with
        {
            Disposition = written.Disposition,
            Round = written.Round,
            Status = StatusOf(written),
            ReviewedScore = written.ReviewedScoreHundredths / 100m,
            NextZh = zh,
            NextEn = en,
        };
    }

    /// <summary>The status a form has, or is about to get on its route; null where it has no round.</summary>
    private static string? StatusOf(WrittenForm form) => form switch
    {
        { Status: not (null or FormStatus.Reading) } => form.Status,
        { Disposition: not (FormDisposition.Written or FormDisposition.Unchanged) } => null,
        { Route: FormRoute.Return } => FormStatus.Returned,
        { Route: FormRoute.Approve } => FormStatus.Approved,
        _ => FormStatus.Waiting,
    };
}
