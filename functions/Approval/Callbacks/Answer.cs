using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>The answers of the callbacks: JSON where it went well, problem details in both languages where it did not.</summary>
internal static class Answer
{
    /// <summary>A problem.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">What programs tell problems apart by.</param>
    /// <param name="message">The message's key.</param>
    /// <param name="arguments">Its arguments.</param>
    public static IResult Problem(int status, string code, string message, params object[] arguments)
    {
        var (zh, en) = Messages.Get(message, arguments);
        return Results.Problem(statusCode: status, title: code, detail: zh, extensions: new Dictionary<string, object?> { ["detailEn"] = en });
    }

    /// <summary>What somebody is told whose ticket opens nothing.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="times">How times are told.</param>
    public static IResult Refused(TicketRefusal refusal, TimeText times) => refusal.Until is { } until
        ? Problem(refusal.Status, refusal.Code, refusal.Message, times.Of(until))
        : Problem(refusal.Status, refusal.Code, refusal.Message);
}
