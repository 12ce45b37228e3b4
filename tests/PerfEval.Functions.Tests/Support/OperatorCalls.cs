using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Operators;
using PerfEval.Functions.Operations.Replay;

namespace PerfEval.Functions.Tests.Support;

/// <summary>An operator's calls over HTTP.</summary>
internal static class OperatorCalls
{
    /// <summary>Opens a closed form again, and lets everything happen that follows.</summary>
    public static async Task<HttpAnswer> ReopenAsync(this TestApp app, string formKey, string? reason)
    {
        var context = Post(app, new ReasonBody(reason));
        var answer = await ExecuteAsync(context, await app.Function<Reopen>().RunAsync(context.Request, app.Client, formKey, CancellationToken.None));
        await app.SettleAsync();
        return answer;
    }

    /// <summary>Gives an open step to another approver, and lets everything happen that follows.</summary>
    public static async Task<HttpAnswer> ReassignAsync(this TestApp app, string formKey, string? from, string? to, string? reason)
    {
        var context = Post(app, new ReassignBody(from, to, reason));
        var answer = await ExecuteAsync(context, await app.Function<Reassign>().RunAsync(context.Request, app.Client, formKey, CancellationToken.None));
        await app.SettleAsync();
        return answer;
    }

    /// <summary>Gives a form to another unit folder, and lets everything happen that follows.</summary>
    public static async Task<HttpAnswer> MoveAsync(this TestApp app, string formKey, string? unit, string? reason)
    {
        var context = Post(app, new MoveBody(unit, reason));
        var answer = await ExecuteAsync(context, await app.Function<Move>().RunAsync(context.Request, app.Client, formKey, CancellationToken.None));
        await app.SettleAsync();
        return answer;
    }

    /// <summary>Voids a form, and lets everything happen that follows.</summary>
    public static async Task<HttpAnswer> VoidAsync(this TestApp app, string formKey, string? reason)
    {
        var context = Post(app, new ReasonBody(reason));
        var answer = await ExecuteAsync(context, await app.Function<VoidFiling>().RunAsync(context.Request, app.Client, formKey, CancellationToken.None));
        await app.SettleAsync();
        return answer;
    }

    /// <summary>Has a submission taken through again, a minute later: two receipts of one upload at one moment are one and the same. Lets everything happen that follows.</summary>
    public static async Task<HttpAnswer> ReplayAsync(this TestApp app, string submission)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var context = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = new MemoryStream() } };
        var answer = await ExecuteAsync(context, await app.Function<ReplaySubmission>().RunAsync(context.Request, submission, app.Client, CancellationToken.None));
        await app.SettleAsync();
        return answer;
    }

    private static DefaultHttpContext Post<T>(TestApp app, T body)
    {
        var bytes = AppJson.Serialize(body);
        var context = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = new MemoryStream() } };
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(bytes);
        return context;
    }

    private static async Task<HttpAnswer> ExecuteAsync(DefaultHttpContext context, IResult result)
    {
        await result.ExecuteAsync(context);
        return new HttpAnswer(context.Response.StatusCode, ((MemoryStream)context.Response.Body).ToArray());
    }
}
