using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Attacks;

/// <summary>A ticket that has decided decides nothing more, whoever shows it again.</summary>
public sealed class ReplayAttackTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task A_replayed_ticket()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        await approver.PostAsync(ticket, "approve", "同意");
        await app.SettleAsync();
        var trail = await app.Storage.TrailAsync();

        var same = await approver.PostAsync(ticket, "approve", "同意");
        var other = await approver.PostAsync(ticket, "reject", "改主意");
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, same.Status);
        Assert.Equal((StatusCodes.Status409Conflict, "decided-differently"), (other.Status, other.Code));
        Assert.Equal(trail.Select(row => row.Hash), (await app.Storage.TrailAsync()).Select(row => row.Hash));
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }
}
