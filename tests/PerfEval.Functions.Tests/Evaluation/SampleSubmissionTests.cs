using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>The 28 real forms of one bureau, from upload to rows.</summary>
public sealed class SampleSubmissionTests(Azurite azurite)
{
    private const string Name = "政数局/submission-2022.txt";

    [Fact]
    public async Task The_sample_ends_with_a_row_for_each_form_and_one_for_the_file()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.EvaluateAsync(Name, Repository.Sample);

        var storage = app.Storage;
        var submission = Assert.Single(await storage.SubmissionsAsync());
        Assert.True(submission.Status == SubmissionStatus.Evaluated, string.Join('\n', app.Logs.Lines));
        Assert.Equal(28, submission.FormsRead);
        Assert.Equal(2, (await storage.RawAsync(TableNames.Submissions)).Count);
        Assert.Equal(28, (await storage.EvaluationsAsync()).Count);
        Assert.Equal(28, (await storage.RoundsAsync()).Count);
    }
}
