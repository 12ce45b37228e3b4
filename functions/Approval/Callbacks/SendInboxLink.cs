using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Has a fresh inbox link sent to an approver, at the address that the policy knows. The link is never in the answer.</summary>
public sealed class SendInboxLink(ResultTables tables, ApprovalPolicy policy, ApproverNotices notices)
{
    /// <summary>Sends the link. Needs the function's key.</summary>
    [Function(nameof(SendInboxLink))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "operations/inbox-links/{approver}")] HttpRequest request,
        string approver,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!policy.Directory.All.Contains(approver)) return Answer.Problem(StatusCodes.Status404NotFound, "approver-unknown", "ApproverUnknown", approver, policy.Directory.Listed);
        var partition = TableKey.FromText(approver);
        var waiting = 0;
        await foreach (var _ in tables[TableNames.Inbox].QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: ["RowKey"], cancellationToken: cancellation)) waiting++;
        try
        {
            await notices.InboxLinkAsync(approver, request.HttpContext.TraceIdentifier, waiting, cancellation);
        }
        catch (NotificationFailedException e)
        {
            return Answer.Problem(StatusCodes.Status502BadGateway, "not-sent", "NoticeNotSent", e.Message);
        }

        return Results.Json(new { approver, waiting }, AppJson.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
