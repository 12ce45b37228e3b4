using System.Collections.Immutable;
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
    DecisionBlobs decisions, ChangeCheck changes, ReviewCheck reviews, ApprovalPolicy policy, ResultTables tables, InboxRows inbox, TimeText times, TimeProvider time)
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
        return await ChangeProblemAsync(ticket, said, cancellation)
            ?? await ReviewProblemAsync(ticket, said, cancellation)
            ?? await KeepAsync(client, ticket, said, cancellation);
    }

    /// <summary>Where a ticket's form stands for its bearer: null where it waits for them, or why they can decide nothing.</summary>
    public async Task<DecisionResult?> SpentAsync(DecisionTicket ticket, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var reading = decisions.OfStepAsync(ticket.Form, ticket.Step, cancellation);
        var (form, refusal, _) = await PlaceAsync(ticket, isOver: false, cancellation);
        var step = await reading;
        var spent = step.Of(ticket.Approver) is { } first ? Other(first) with { Code = DecisionResult.DecidedCode } : refusal is null ? null : Refused(refusal, ticket, form, step);
        return spent is null ? null : spent with { Form = form };
    }

    private async Task<DecisionResult> KeepAsync(DurableTaskClient client, DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        var ended = decisions.FindEnded(ticket.Form, ticket.Step);
        var (form, refusal, asked) = await PlaceAsync(ticket, isOver: ended is not null, cancellation);
        var step = ended ?? (refusal is null
            ? await decisions.KeepAsync(ticket.Form, ticket.Step, said, asked!.Quorum, cancellation)
            : await decisions.OfStepAsync(ticket.Form, ticket.Step, cancellation));
        // A decision that is there answers for itself, whatever the form has become since. Where none is, the step is over.
        if (step.Of(ticket.Approver) is not { } first) return Refused(refusal ?? DecisionResult.TooLateCode, ticket, form, step) with { Form = form };
        if (!first.SaysTheSame(said)) return Other(first) with { Form = form };
        // Raised again where it was said again: the step drops what it has seen, and an event may have been lost with its sender.
        await ApprovalSignals.TryRaiseAsync(client, ticket.StepInstance, ApprovalSignals.Decision, new DecisionSignal(ticket.Approver), cancellation);
        return new DecisionResult(StatusCodes.Status202Accepted, DecisionResult.RecordedCode, "DecisionRecorded", Words(first.Decision)) { Standing = first, Form = form };
    }

    /// <summary>The form's row and the approver's inbox row; the code of a refusal where the form does not wait for the ticket's approver at its step any more.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="isOver">Whether the step is known to be over; then nobody's inbox is looked into.</param>
    /// <param name="cancellation">Ends the call.</param>
    private async Task<(EvaluationRow? Form, string? Refusal, InboxRow? Asked)> PlaceAsync(DecisionTicket ticket, bool isOver, CancellationToken cancellation)
    {
        var reading = tables.FindAsync<EvaluationRow>(TableNames.Evaluations, ticket.Form.Year, ticket.Form.FormKey, cancellation);
        // One who let the due time pass is not asked any more, though the form waits for another at the same step.
        var asked = isOver ? null : await inbox.FindAsync(new StepPlace(ticket.Form, ticket.Step, ticket.StepInstance), ticket.DueAt.UtcDateTime, ticket.Approver, cancellation);
        var form = await reading;
        // They are never asked; the directory may have changed since, and then it is the directory that counts.
        if (form is not null && policy.Directory.MembersOf(form.ImplementingUnit, form.UnitFolder).Contains(ticket.Approver)) return (form, DecisionResult.UnitsOwnCode, asked);
        var waits = form is { Status: FormStatus.Waiting } && form.Round == ticket.Form.Round && form.CurrentStep == ticket.Step;
        return (form, waits && asked is not null ? null : DecisionResult.TooLateCode, asked);
    }

    private static DecisionResult Refused(string code, DecisionTicket ticket, EvaluationRow? form, StepDecisions step)
    {
        if (code == DecisionResult.UnitsOwnCode) return new DecisionResult(StatusCodes.Status403Forbidden, code, "DecisionUnitsOwn");
        // Where the form is in another round, what it is there says nothing of this one.
        var status = form?.Round == ticket.Form.Round ? form.Status : FormStatus.Superseded;
        return new DecisionResult(StatusCodes.Status409Conflict, code, "DecisionTooLate", Messages.Get("Status_" + status))
        {
            Late = status,
            Others = step.Ending?.Approver == ticket.Approver ? null : step.Ending,
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

    /// <summary>A problem where a reviewed score cannot stand in its row.</summary>
    private async Task<DecisionResult?> ReviewProblemAsync(DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        if (said.Reviewed.IsEmpty) return null;
        if (said.Reviewed.Select(review => review.Row).Distinct().Count() != said.Reviewed.Length) return Wrong("review-twice", "DecisionBadRequest", "reviewed");
        return await reviews.FirstWrongAsync(ticket.Form, said.Reviewed, MaxComment, cancellation) is { } row ? Wrong("review-wrong", "DecisionReviewWrong", row) : null;
    }

    private DecisionResult Other(DecisionRecord first) => new(
        StatusCodes.Status409Conflict, DecisionResult.OtherCode, "DecisionOther", Words(first.Decision), times.Of(first.At))
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
