using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Rounds;

/// <summary>What an approver is shown of a form that comes again.</summary>
public sealed class RoundHistoryTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task A_round_is_compared_with_the_one_before_and_with_any_other()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Form.Blocked()));
        await app.EvaluateAsync(Name, FormText.File(Form));
        await app.EvaluateAsync(Name, FormText.File(Form with { Score = 9 }));
        var history = app.Services.GetRequiredService<RoundHistory>();

        var second = (await history.OfAsync(Form.Key, 2, TestContext.Current.CancellationToken))!;
        var third = (await history.OfAsync(Form.Key, 3, TestContext.Current.CancellationToken))!;
        var both = (await history.BetweenAsync(Form.Key, 1, 3, TestContext.Current.CancellationToken))!;

        Assert.Equal(("/total/score", "97", "100"), second.Cells.Select(cell => (cell.Cell, cell.Before, cell.After)).Single());
        Assert.Contains(second.Evaluation.Gone, finding => finding.Rule == "total-sum");
        Assert.Equal(("/total/score", "100", "99"), third.Cells.Select(cell => (cell.Cell, cell.Before, cell.After)).Single());
        Assert.Equal(("10", "9"), third.OfRow(1)!.Cells.Where(cell => cell.Cell == "/indicators/0/score").Select(cell => (cell.Before, cell.After)).Single());
        Assert.Equal(new ScoreDifference(97, 99), both.Evaluation.SelfScore);
        Assert.Null(await history.OfAsync(Form.Key, 1, TestContext.Current.CancellationToken));
        Assert.Null(await history.OfAsync(Form.Key, 4, TestContext.Current.CancellationToken));
    }
}
