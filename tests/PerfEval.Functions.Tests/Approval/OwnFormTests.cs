using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>Nobody decides the form of their own unit.</summary>
public sealed class OwnFormTests(Azurite azurite)
{
    private const string UnitFolder = "图书馆";
    private static readonly FormText Form = FormText.Number(2).Normal();

    public static TheoryData<string> OwnUnits => [Form.Unit, UnitFolder];

    [Theory]
    [MemberData(nameof(OwnUnits))]
    public async Task An_approver_of_the_implementing_unit_or_of_the_unit_folder_is_not_asked(string unit)
    {
        using var policy = Policy(("a", unit), "a", "b");
        await using var app = await WaitingAsync(policy);

        Assert.Equal("b", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task A_group_that_is_all_of_the_unit_gives_way_to_the_operator()
    {
        using var policy = Policy(("a", Form.Unit), "a");
        await using var app = await WaitingAsync(policy);

        Assert.Equal("operator", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task A_decision_by_the_unit_on_its_own_form_is_refused()
    {
        using var policy = Policy(("a", Form.Unit), "a", "b");
        await using var app = await WaitingAsync(policy);
        var ticket = await new Approver(app, "b").AlteredTicketAsync(Form.Key, ticket => ticket with { Approver = "a" });

        var answer = await new Approver(app, "a").PostAsync(ticket, "approve");
        await app.SettleAsync();

        Assert.Equal((StatusCodes.Status403Forbidden, "units-own"), (answer.Status, answer.Code));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_delegate_of_the_unit_does_not_stand_in_and_a_step_is_not_given_to_one()
    {
        using var policy = new PolicyFile(
            json =>
            {
                json["directory"]!["units"] = new JsonObject { ["d"] = new JsonArray(Form.Unit) };
                json["directory"]!["absences"] = new JsonArray(new JsonObject { ["approver"] = "b", ["delegate"] = "d", ["from"] = "2023-02-01", ["until"] = "2023-02-28" });
            },
            "b");
        await using var app = await WaitingAsync(policy);
        Assert.Equal("b", Assert.Single(await app.Storage.InboxAsync()).Approver);

        var answer = await app.ReassignAsync(Form.Key, "b", "d", "出差");

        Assert.Equal((StatusCodes.Status409Conflict, "units-own"), (answer.Status, answer.Code));
        Assert.Equal("b", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    private static PolicyFile Policy((string Approver, string Unit) member, params string[] approvers) =>
        new(json => json["directory"]!["units"] = new JsonObject { [member.Approver] = new JsonArray(member.Unit) }, approvers);

    private async Task<TestApp> WaitingAsync(PolicyFile policy)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path });
        await app.EvaluateAsync(UnitFolder + "/forms.txt", FormText.File(Form));
        return app;
    }
}
