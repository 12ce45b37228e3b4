using System.Text.RegularExpressions;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>Activities run at least once, and the process may end between any two steps: the tables end the same.</summary>
public sealed partial class RepetitionTests(Azurite azurite) : IDisposable
{
    private const string Name = "图书馆/forms.txt";

    // Two forms with the same indicator rows find each other across the submission; a corrected upload follows.
    private static readonly byte[] First = FormText.File(
        FormText.Number(1), FormText.Number(2).Normal(), FormText.Number(3).Blocked(), FormText.Number(4).HighRisk(),
        FormText.Number(5) with { Events = 31 }, FormText.Number(6) with { Events = 31 });

    private static readonly byte[] Second = FormText.File(
        FormText.Number(1), FormText.Number(2).Normal() with { Score = 9 }, FormText.Number(3), FormText.Number(4).HighRisk(),
        FormText.Number(5) with { Events = 31 }, FormText.Number(6) with { Events = 32 });

    private readonly string _folder = Directory.CreateTempSubdirectory("perfeval-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_activity_run_twice_ends_in_the_same_tables()
    {
        var expected = await RunAsync(new TestAppOptions());

        var actual = await RunAsync(new TestAppOptions { Guard = new CountingGuard(times: 2).RunAsync });

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_process_that_ends_again_and_again_ends_in_the_same_tables(int seed)
    {
        var expected = await RunAsync(new TestAppOptions());
        var random = new Random(seed);
        var until = random.Next(1, 8);
        var crash = new SemaphoreSlim(0);
        // Every few activities the process ends: before the activity, or after it and before its result is kept.
        var options = new TestAppOptions
        {
            DatabasePath = Path.Combine(_folder, $"{seed}.db"),
            StopTimeout = TimeSpan.Zero,
            Guard = async (_, run) =>
            {
                if (Interlocked.Decrement(ref until) != 0) return await run();
                if (random.Next(2) == 0) await run();
                crash.Release();
                await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
                return null;
            },
        };

        var actual = await RunAsync(options, async app =>
        {
            for (var crashes = 0; crashes < 6; crashes++)
            {
                var settled = app.SettleAsync();
                var crashed = crash.WaitAsync();
                if (await Task.WhenAny(settled, crashed) == settled) return;
                await app.RestartAsync();
                Volatile.Write(ref until, random.Next(1, 8));
            }

            Volatile.Write(ref until, int.MaxValue);
            await app.SettleAsync();
        });

        Assert.Equal(expected, actual);
    }

    /// <summary>Takes both uploads through and returns what the tables hold.</summary>
    private async Task<string> RunAsync(TestAppOptions options, Func<TestApp, Task>? settle = null)
    {
        settle ??= app => app.SettleAsync();
        await using var app = await TestApp.StartAsync(azurite, options);
        await app.UploadAsync(Name, First);
        await settle(app);
        await app.UploadAsync(Name, Second);
        await settle(app);

        var storage = app.Storage;
        var submissions = (await storage.SubmissionsAsync()).OrderBy(row => row.UploadedAt).Select(row => row.RowKey).ToList();
        Assert.Equal(2, submissions.Count);
        Assert.Contains(await storage.FindingsAsync(), finding => finding.Group is not null);
        Assert.DoesNotContain(await app.Client.GetAllInstancesAsync().ToListAsync(), instance => instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed);
        Assert.All(await storage.EvaluationsAsync(), row => Assert.NotEqual(FormStatus.Reading, row.Status));
        var image = await TableImage.TakeAsync(storage, text => text.Replace(submissions[0], "first", StringComparison.Ordinal).Replace(submissions[1], "second", StringComparison.Ordinal));
        // The end of the old round's approval and the routing of the new round are recorded by two orchestrations at once:
        // what they record is the same, which of them comes first is not.
        var rows = image.Split('\n').Select(row => Place().Replace(row, ""));
        // Ids of uploads are in row keys, so the order of rows follows them.
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"RowKey=\d+ Sequence=\d+ ")]
    private static partial Regex Place();
}
