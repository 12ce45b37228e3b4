using System.Globalization;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Notifications.Kept;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>
/// The messages to the operators. They go out at once; one that a channel does not take is kept and goes out later, so that
/// it comes at least once and holds nothing up.
/// </summary>
public sealed class OperatorNotices(INotifier notifier, KeptNotices kept, ApprovalPolicy policy, ILogger<OperatorNotices> logger)
{
    /// <summary>Tells them of the forms of an upload that only an operator can let in.</summary>
    public async Task FormsNotTakenAsync(Submission submission, IEnumerable<ReceiptForm> forms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        foreach (var group in forms.GroupBy(form => form.Disposition))
        {
            var message = group.Key switch
            {
                FormDisposition.Foreign => "OperatorForeign",
                FormDisposition.Closed => "OperatorClosed",
                _ => null,
            };
            if (message is null) continue;
            await SendAsync($"{message}-{submission.Id}", Messages.Get(message, submission.Unit, string.Join(", ", group.Select(form => form.FormKey))), cancellation);
        }
    }

    /// <summary>Tells them of a submission at which the app failed.</summary>
    public Task SubmissionFailedAsync(string submission, CancellationToken cancellation) =>
        SendAsync($"failed-{submission}", Messages.Get("OperatorFailed", submission), cancellation);

    /// <summary>Tells them of a form that waits for nobody any more though nobody decided it.</summary>
    public Task FormLeftAsync(FormRound form, string outcome, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var message = outcome == FormStatus.Failed ? "OperatorFormFailed" : "OperatorFormUndecided";
        return SendAsync($"{message}-{form.FormKey}-{form.Round}", Messages.Get(message, form.FormKey, form.Round), cancellation);
    }

    /// <summary>Tells them of a year that comes and of which no holidays are known.</summary>
    public Task HolidaysUnknownAsync(int year, CancellationToken cancellation) =>
        SendAsync(string.Create(CultureInfo.InvariantCulture, $"holidays-{year}"), Messages.Get("OperatorHolidays", year), cancellation);

    private async Task SendAsync(string id, (string Zh, string En) text, CancellationToken cancellation)
    {
        foreach (var recipient in policy.Directory.Operator)
        {
            var notice = new Notification($"{id}-{recipient}", recipient, text.Zh, text.En, null);
            try
            {
                await notifier.SendAsync(notice, cancellation);
            }
            catch (NotificationFailedException e)
            {
                Log.OperatorNotTold(logger, 1, e.Message);
                if (e.Failure != NotificationFailure.Refused) await kept.KeepAsync(notice, cancellation);
            }
        }
    }
}
