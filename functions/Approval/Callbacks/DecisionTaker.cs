using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Takes decisions. The rules are the same for a page's post and a program's.</summary>
public sealed class DecisionTaker(
    DecisionBlobs decisions, ChangeCheck changes, AuditTrail audit, ResultTables tables, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>The most characters of a comment.</summary>
    public const int MaxComment = 2000;

    /// <summary>What is wrong with what somebody wants to say, whatever the form; null where nothing is.</summary>
    public static DecisionResult? ProblemOf(DecisionBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (ReadDecision(body.Decision) is not { } decision) return Wrong("decision-unknown", "DecisionUnknown");
        var comment = body.Comment?.Trim() ?? "";
        if (comment.Length > MaxComment) return Wrong("comment-too-long", "DecisionCommentTooLong", MaxComment);
        if (decision != Decision.Approve && comment.Length == 0 && body.Changes is not { IsDefaultOrEmpty: false })
            return Wrong("comment-required", "DecisionNeedsComment");
        return null;
    }

    /// <summary>Takes a decision: saying the same twice answers the same, a second different one is refused with the first.</summary>
    /// <param name="client">Reaches the step that waits.</param>
    /// <param name="ticket">The ticket, good and its bearer's own.</param>
    /// <param name="body">What is said.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<DecisionResult> TakeAsync(DurableTaskClient client, DecisionTicket ticket, DecisionBody body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(body);
        if (ProblemOf(body) is { } problem) return problem;
        var said = new DecisionRecord
        {
            Approver = ticket.Approver,
            Decision = ReadDecision(body.Decision)!.Value,
            Comment = body.Comment?.Trim() ?? "",
            Reviewed = body.Reviewed ?? [],
            Changes = Trimmed(body.Changes ?? []),
            At = time.GetUtcNow(),
        };
        var result = await ChangeProblemAsync(ticket, said, cancellation)
            ?? await ReviewProblemAsync(ticket, said, cancellation)
            ?? await KeepAsync(client, ticket, said, cancellation);
        return result with { Form = result.Form ?? await FormAsync(ticket, cancellation) };
    }

    /// <summary>Where a ticket's form stands for its bearer: null where it waits for them, or why they can decide nothing.</summary>
    public async Task<DecisionResult?> SpentAsync(DecisionTicket ticket, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return await decisions.FindAsync(ticket.Form, ticket.Step, ticket.Approver, cancellation) is { } first
            ? Other(first) with { Form = await FormAsync(ticket, cancellation) }
            : await LateAsync(ticket, cancellation);
    }

    private async Task<DecisionResult> KeepAsync(DurableTaskClient client, DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        var first = await decisions.FindAsync(ticket.Form, ticket.Step, ticket.Approver, cancellation);
        if (first is null)
        {
            if (await LateAsync(ticket, cancellation) is { } late) return late;
            first = await decisions.KeepAsync(ticket.Form, ticket.Step, said, cancellation);
        }

        if (!first.SaysTheSame(said)) return Other(first);
        // Raised again where it was said again: the step drops what it has seen, and an event may have been lost with its sender.
        await ApprovalSignals.TryRaiseAsync(client, ticket.StepInstance, ApprovalSignals.Decision, new DecisionSignal(ticket.Approver), cancellation);
        return new DecisionResult(StatusCodes.Status202Accepted, DecisionResult.RecordedCode, "DecisionRecorded", Words(first.Decision)) { Standing = first };
    }

    private Task<EvaluationRow?> FormAsync(DecisionTicket ticket, CancellationToken cancellation) =>
        tables.FindAsync<EvaluationRow>(TableNames.Evaluations, ticket.Form.Year, ticket.Form.FormKey, cancellation);

    /// <summary>A refusal where the form does not wait for the ticket's approver at its step any more.</summary>
    private async Task<DecisionResult?> LateAsync(DecisionTicket ticket, CancellationToken cancellation)
    {
        var row = await FormAsync(ticket, cancellation);
        var waits = row is { Status: FormStatus.Waiting } && row.Round == ticket.Form.Round && row.CurrentStep == ticket.Step
            && await IsAskedAsync(ticket, cancellation);
        if (waits) return null;
        return new DecisionResult(StatusCodes.Status409Conflict, DecisionResult.TooLateCode, "DecisionTooLate", Messages.Get("Status_" + (row?.Status ?? FormStatus.Superseded)))
        {
            Form = row,
            Others = await OthersAsync(ticket, cancellation),
        };
    }

    /// <summary>Whether the approver is still asked: one who let the due time pass is not, though the form waits for another at the same step.</summary>
    private async Task<bool> IsAskedAsync(DecisionTicket ticket, CancellationToken cancellation)
    {
        var key = InboxRow.RowKeyOf(calendar.DayOf(ticket.DueAt.UtcDateTime), ticket.Form.FormKey);
        var row = await tables.FindAsync<InboxRow>(TableNames.Inbox, TableKey.FromText(ticket.Approver), key, cancellation);
        return row is not null && row.StepInstance == ticket.StepInstance;
    }

    /// <summary>What another approver decided at the ticket's step.</summary>
    private async Task<ApprovalRow?> OthersAsync(DecisionTicket ticket, CancellationToken cancellation) =>
        (await audit.OfFormAsync(ticket.Form.FormKey, cancellation)).LastOrDefault(row =>
            row.Event == ApprovalEvents.Decided && row.Round == ticket.Form.Round && row.Step == ticket.Step && row.Approver != ticket.Approver
            && row is { ReviewedRow: null, ChangeRow: null, ChangeField: null });

    /// <summary>A problem where a change is asked for by a decision that is no return, or cannot be found on the form.</summary>
    private async Task<DecisionResult?> ChangeProblemAsync(DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        if (said.Changes.IsEmpty) return null;
        if (said.Decision != Decision.Return) return Wrong("changes-unasked", "DecisionChangesUnasked");
        if (said.Changes.Length > RequestedChange.MaxCount) return Wrong("changes-too-many", "DecisionChangesTooMany", RequestedChange.MaxCount);
        return await changes.FirstWrongAsync(ticket.Form, said.Changes, cancellation) is { } number
            ? Wrong("change-wrong", "DecisionChangeWrong", number, RequestedChange.MaxText)
            : null;
    }

    /// <summary>A problem where a reviewed score is above its row's weight, or differs from the self-score without a reason.</summary>
    private async Task<DecisionResult?> ReviewProblemAsync(DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        if (said.Reviewed.Select(review => review.Row).Distinct().Count() != said.Reviewed.Length) return Wrong("review-twice", "DecisionBadRequest", "reviewed");
        foreach (var review in said.Reviewed)
        {
            var key = review.Row.ToString("D3", CultureInfo.InvariantCulture);
            var row = await tables.FindAsync<IndicatorRow>(TableNames.Indicators, ticket.Form.FormKey, key, cancellation);
            var score = Fixed.Hundredths(review.Score);
            var allowed = row is not null && score is >= 0 && score <= (row.WeightHundredths ?? 0)
                && (score == row.SelfScoreHundredths || !string.IsNullOrWhiteSpace(review.Reason)) && (review.Reason?.Length ?? 0) <= MaxComment;
            if (!allowed) return Wrong("review-wrong", "DecisionReviewWrong", review.Row);
        }

        return null;
    }

    private static DecisionResult Other(DecisionRecord first) => new(
        StatusCodes.Status409Conflict, DecisionResult.OtherCode, "DecisionOther", Words(first.Decision), first.At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture))
    {
        Standing = first,
    };

    private static DecisionResult Wrong(string code, string message, params IReadOnlyList<object> arguments) =>
        new(StatusCodes.Status400BadRequest, code, message, arguments);

    private static Decision? ReadDecision(string? text) =>
        Enum.TryParse<Decision>(text, ignoreCase: true, out var decision) && decision.ToString().Equals(text, StringComparison.OrdinalIgnoreCase) ? decision : null;

    private static ImmutableArray<RequestedChange> Trimmed(ImmutableArray<RequestedChange> changes) =>
        [.. changes.Select(change => change is { Text: { } text } ? change with { Text = text.Trim() } : change)];

    private static (string Zh, string En) Words(Decision decision) => Messages.Get("Decision_" + AppJson.Name(decision));
}
