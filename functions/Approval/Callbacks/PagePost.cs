using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Approval.Pages.Forms;
using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Approval.Pages.Outcomes;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>
/// Answers the posts of pages: one form with all that its page asks for, or many from the inbox with one comment. What
/// lacks something is shown again with all that was filled in.
/// </summary>
public sealed class PagePost(
    IAntiforgery antiforgery, TicketGate gate, DecisionTaker taker, InboxReader reader, WaitingTickets tickets, FormViews views, Onward onward, PageFrames frames,
    TimeText times)
{
    private const int MaxBody = 256 * 1024;
    private const int AtOnce = 8;

    /// <summary>Takes what was posted.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await ReadAsync(request, cancellation) is not { } form) return Refuse(request, RefusalView.BadRequest, "DecisionBadRequest");
        if (!await IsOursAsync(request)) return Refuse(request, RefusalView.NotOurs, "PageExpired");
        var post = new PostedDecision(form);
        return post.IsOfOneForm
            ? await DecideOneAsync(request, client, post, cancellation)
            : await DecideManyAsync(request, client, post, cancellation);
    }

    private async Task<IResult> DecideOneAsync(HttpRequest request, DurableTaskClient client, PostedDecision post, CancellationToken cancellation)
    {
        var text = post.Tickets is [var only] ? only : null;
        var admission = gate.Decision(request, text);
        if (admission.Ticket is not { } ticket) return Refuse(request, admission.Refusal!);
        var frame = frames.Of(request);
        var inbox = onward.InboxOf(ticket.Approver, post.Inbox);
        // A decision that is there already answers for itself, whatever the form has become since.
        if (await taker.SpentAsync(ticket, cancellation) is { Code: DecisionResult.TooLateCode } late)
            return Page.Of<OutcomePage>(frame, await onward.OutcomeAsync(frame, ticket.Approver, inbox, [new DecidedForm(late)], cancellation: cancellation), late.Status);

        var view = await views.OfAsync(frame, ticket, text!, inbox, cancellation);
        var (body, wrongRow) = post.BodyFor(view.Form);
        var result = wrongRow is { } row
            ? new DecisionResult(StatusCodes.Status400BadRequest, "review-wrong", "DecisionReviewWrong", row)
            : await taker.TakeAsync(client, ticket, body, cancellation);
        if (result.CanBeMended)
            return Page.Of<FormPage>(frame, view with { Input = post.Input, Problem = Words(frame, result) }, result.Status);
        return Page.Of<OutcomePage>(frame, await onward.OutcomeAsync(frame, ticket.Approver, inbox, [new DecidedForm(result)], view.Neighbours, cancellation: cancellation), StatusOf([result]));
    }

    private async Task<IResult> DecideManyAsync(HttpRequest request, DurableTaskClient client, PostedDecision post, CancellationToken cancellation)
    {
        var inbox = gate.Inbox(request, post.Inbox);
        if (inbox.Ticket is not { } own) return Refuse(request, inbox.Refusal!);
        var chosen = new List<DecisionTicket>();
        foreach (var text in post.Tickets)
        {
            var admission = gate.Decision(request, text);
            if (admission.Ticket is not { } ticket) return Refuse(request, admission.Refusal!);
            if (ticket.Approver != own.Approver) return Refuse(request, RefusalView.BadRequest, "DecisionBadRequest");
            chosen.Add(ticket);
        }

        var frame = frames.Of(request);
        var body = new DecisionBody(null, post.Input.Decision, post.Input.Comment, null);
        var problem = chosen.Count == 0 ? frame.Texts["NoneSelected"] : DecisionTaker.ProblemOf(body) is { } wrong ? Words(frame, wrong) : null;
        if (problem is not null) return await AgainAsync(frame, own.Approver, post, chosen, problem, cancellation);

        var results = new DecisionResult[chosen.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, results.Length, parallel, async (i, token) => results[i] = await taker.TakeAsync(client, chosen[i], body, token));
        var view = await onward.OutcomeAsync(frame, own.Approver, post.Inbox, [.. results.Select(result => new DecidedForm(result))], filter: post.Filter, cancellation: cancellation);
        return Page.Of<OutcomePage>(frame, view, StatusOf(results));
    }

    /// <summary>The inbox with what was selected and written.</summary>
    private async Task<IResult> AgainAsync(
        PageFrame frame, string approver, PostedDecision post, IReadOnlyList<DecisionTicket> chosen, string problem, CancellationToken cancellation)
    {
        var view = new InboxView
        {
            Approver = approver,
            Ticket = post.Inbox,
            TicketOf = entry => tickets.Of(entry.Row),
            Waiting = await reader.OfAsync(approver, cancellation),
            Filter = post.Filter,
            Number = post.PageNumber,
            Problem = problem,
            Comment = post.Input.Comment,
            Selected = chosen.Select(ticket => ticket.Form.FormKey).ToHashSet(StringComparer.Ordinal),
        };
        return Page.Of<InboxPage>(frame, view, StatusCodes.Status400BadRequest);
    }

    /// <summary>Some recorded is a success; where none is, what became of all of them, or of the first.</summary>
    private static int StatusOf(IReadOnlyList<DecisionResult> results) =>
        results.Any(result => result.IsRecorded) ? StatusCodes.Status200OK : results[0].Status;

    private static string Words(PageFrame frame, DecisionResult result) => frame.Texts.Message(Messages.Get(result.Message, [.. result.Arguments]));

    private IResult Refuse(HttpRequest request, TicketRefusal refusal) => Page.IsWanted(request)
        ? Page.Of<RefusalPage>(frames.Of(request), RefusalView.Of(refusal), refusal.Status)
        : Answer.Refused(refusal, times);

    private IResult Refuse(HttpRequest request, RefusalView refusal, string message) => Page.IsWanted(request)
        ? Page.Of<RefusalPage>(frames.Of(request), refusal, refusal.Status)
        : Answer.Problem(refusal.Status, refusal.Code, message, "form");

    private async Task<bool> IsOursAsync(HttpRequest request)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(request.HttpContext);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        // Browsers say how long a form is; one that says nothing may be of any length.
        if (request.ContentLength is null or > MaxBody) return null;
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
