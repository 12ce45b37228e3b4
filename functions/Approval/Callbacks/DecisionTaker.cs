using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Takes decisions. The rules are the same for a page's post and a program's.</summary>
public sealed class DecisionTaker(
    DecisionBlobs decisions, ChangeCheck changes, ApprovalPolicy policy, ResultTables tables, InboxRows inbox, TimeProvider time)
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
            : (await AskedAsync(ticket, cancellation)).Late;
    }

    private async Task<DecisionResult> KeepAsync(DurableTaskClient client, DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        var first = await decisions.FindAsync(ticket.Form, ticket.Step, ticket.Approver, cancellation);
        if (first is null)
        {
            var (late, asked) = await AskedAsync(ticket, cancellation);
            if (late is not null) return late;
            first = await decisions.KeepAsync(ticket.Form, ticket.Step, said, asked!.Quorum, cancellation);
            // Somebody else ended the step at this moment.
            if (first is null) return await TooLateAsync(ticket, await FormAsync(ticket, cancellation), cancellation);
        }

        if (!first.SaysTheSame(said)) return Other(first);
        // Raised again where it was said again: the step drops what it has seen, and an event may have been lost with its sender.
        await ApprovalSignals.TryRaiseAsync(client, ticket.StepInstance, ApprovalSignals.Decision, new DecisionSignal(ticket.Approver), cancellation);
        return new DecisionResult(StatusCodes.Status202Accepted, DecisionResult.RecordedCode, "DecisionRecorded", Words(first.Decision)) { Standing = first };
    }

    private Task<EvaluationRow?> FormAsync(DecisionTicket ticket, CancellationToken cancellation) =>
        tables.FindAsync<EvaluationRow>(TableNames.Evaluations, ticket.Form.Year, ticket.Form.FormKey, cancellation);

    /// <summary>The approver's inbox row; a refusal where the form does not wait for the ticket's approver at its step any more.</summary>
    private async Task<(DecisionResult? Late, InboxRow? Asked)> AskedAsync(DecisionTicket ticket, CancellationToken cancellation)
    {
        var row = await FormAsync(ticket, cancellation);
        // They are never asked; the directory may have changed since, and then it is the directory that counts.
        if (row is not null && policy.Directory.MembersOf(row.ImplementingUnit, row.UnitFolder).Contains(ticket.Approver))
            return (new DecisionResult(StatusCodes.Status403Forbidden, DecisionResult.UnitsOwnCode, "DecisionUnitsOwn") { Form = row }, null);
        var waits = row is { Status: FormStatus.Waiting } && row.Round == ticket.Form.Round && row.CurrentStep == ticket.Step;
        // One who let the due time pass is not asked any more, though the form waits for another at the same step.
        var asked = waits ? await inbox.FindAsync(new StepPlace(ticket.Form, ticket.Step, ticket.StepInstance), ticket.DueAt.UtcDateTime, ticket.Approver, cancellation) : null;
        return (asked is null ? await TooLateAsync(ticket, row, cancellation) : null, asked);
    }

    private async Task<DecisionResult> TooLateAsync(DecisionTicket ticket, EvaluationRow? row, CancellationToken cancellation)
    {
        var ending = (await decisions.OfStepAsync(ticket.Form, ticket.Step, cancellation)).Ending;
        // Where the form is in another round, what it is there says nothing of this one.
        var status = row?.Round == ticket.Form.Round ? row.Status : FormStatus.Superseded;
        return new DecisionResult(StatusCodes.Status409Conflict, DecisionResult.TooLateCode, "DecisionTooLate", Messages.Get("Status_" + status))
        {
            Form = row,
            Late = status,
            Others = ending?.Approver == ticket.Approver ? null : ending,
        };
    }

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
