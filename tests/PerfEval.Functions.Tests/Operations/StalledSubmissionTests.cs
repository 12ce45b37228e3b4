using System.Net;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>Submissions that nobody takes on any more are resumed, or ended; those that run are left alone.</summary>
public sealed class StalledSubmissionTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly byte[] File = FormText.File(FormText.Number(1), FormText.Number(2).Normal());

    [Fact]
    public async Task A_submission_whose_instance_is_forgotten_is_resumed()
    {
        var first = true;
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name == nameof(CompareForms) && first ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromSeconds(10));
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        await app.Client.TerminateInstanceAsync(id);
        await app.SettleAsync();
        await app.Client.PurgeInstanceAsync(id);
        first = false;

        await app.SweepAsync(TimeSpan.FromHours(1));
        await app.SettleAsync();

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        Assert.Equal(2, (await app.Storage.EvaluationsAsync()).Count);
    }

    [Fact]
    public async Task A_submission_whose_instance_ended_without_a_word_is_marked_as_failed()
    {
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name is nameof(ScoreForm) ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromSeconds(10));
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        await app.Client.TerminateInstanceAsync(id);
        await app.SettleAsync();

        await app.SweepAsync(TimeSpan.FromHours(1));
        await app.SettleAsync();

        Assert.Equal((SubmissionStatus.Failed, "internal"), (await app.Storage.SubmissionsAsync()).Select(row => (row.Status, row.Error)).Single());
        Assert.Equal(SubmissionStatus.Failed, (await app.Storage.ReceiptAsync(Name)).Status);
    }

    [Fact]
    public async Task Submissions_that_cannot_be_ended_keep_no_other_waiting()
    {
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name is nameof(ScoreForm) ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        string[] names = ["a/forms.txt", "b/forms.txt"];
        foreach (var name in names) await app.UploadAsync(name, File);
        await app.PassAsync(TimeSpan.FromSeconds(10));
        foreach (var row in await app.Storage.SubmissionsAsync()) await app.Client.TerminateInstanceAsync(row.RowKey);
        await app.SettleAsync();
        app.Traffic.Fault = call => call.Contains("/receipts/a/", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;

        await app.SweepAsync(TimeSpan.FromHours(1));
        await app.SettleAsync();

        Assert.Equal(
            [("a", SubmissionStatus.Reading), ("b", SubmissionStatus.Failed)],
            (await app.Storage.SubmissionsAsync()).OrderBy(row => row.UnitFolder, StringComparer.Ordinal).Select(row => (row.UnitFolder, row.Status)));
    }

    [Fact]
    public async Task A_submission_that_runs_is_left_alone_and_named_when_it_does_not_move()
    {
        var gate = new Gate(nameof(ReadForms));
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await app.UploadAsync(Name, File);
        await gate.Reached;
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;

        await app.SweepAsync(TimeSpan.FromMinutes(30));

        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains($"Submission {id} runs but has not moved", StringComparison.Ordinal));

        await app.SweepAsync(TimeSpan.FromMinutes(95));

        Assert.Equal(SubmissionStatus.Reading, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        Assert.Contains(app.Logs.Lines, line => line.Contains($"Submission {id} runs but has not moved", StringComparison.Ordinal));
        gate.Open();
        await app.SettleAsync();
        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
    }
}
