using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Rounds;

/// <summary>What is kept of the rounds of a form that comes again.</summary>
public sealed class RoundBlobsTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task Each_round_is_kept_and_can_be_compared_with_any_other()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Form.Blocked()));
        await app.EvaluateAsync(Name, FormText.File(Form));
        await app.EvaluateAsync(Name, FormText.File(Form with { Score = 9 }));
        var rounds = app.Services.GetRequiredService<RoundBlobs>();
        var kept = new List<RoundForm>();
        for (var round = 1; round <= 3; round++) kept.Add((await rounds.FindAsync(Form.Key, round, TestContext.Current.CancellationToken))!);

        var second = RoundDifferences.Between(kept[0], kept[1]);
        var third = RoundDifferences.Between(kept[1], kept[2]);
        var both = RoundDifferences.Between(kept[0], kept[2]);

        Assert.Equal(("/total/score", "97", "100"), second.Cells.Select(cell => (cell.Cell, cell.Before, cell.After)).Single());
        Assert.Contains(second.Evaluation.Gone, finding => finding.Rule == "total-sum");
        Assert.Equal(("/total/score", "100", "99"), third.Cells.Select(cell => (cell.Cell, cell.Before, cell.After)).Single());
        Assert.Equal(("10", "9"), third.OfRow(1)!.Cells.Where(cell => cell.Cell == "/indicators/0/score").Select(cell => (cell.Before, cell.After)).Single());
        Assert.Equal(new ScoreDifference(97, 99), both.Evaluation.SelfScore);
        Assert.Null(await rounds.FindAsync(Form.Key, 4, TestContext.Current.CancellationToken));
    }
}
