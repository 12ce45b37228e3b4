using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Intake;

/// <summary>Uploads of one path within one second, which is what storage counts the time of an upload in.</summary>
public sealed class SameSecondTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(1).Normal();
    private static readonly FormText Corrected = FormText.Number(1);

    [Theory]
    [InlineData("WriteForm")]
    [InlineData("IssueReceipt")]
    public async Task The_first_one_that_ends_last_takes_neither_rows_nor_receipt_of_the_second(string held)
    {
        var gate = new Gate(held);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await UploadAsync(app, FormText.File(Form));
        await gate.Reached;
        await UploadAsync(app, FormText.File(Corrected));
        var second = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(second.RowKey, cancellation: TestContext.Current.CancellationToken);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal(second.RowKey, (await app.Storage.EvaluationAsync(Form.Key)).SubmissionId);
        Assert.Equal(second.RowKey, (await app.Storage.ReceiptAsync(Name)).Submission);
    }

    [Fact]
    public async Task The_first_one_that_is_registered_last_is_outdated()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var (first, second) = (Row("1"), Row("2"));
        await RegisterAsync(app, second, isInPlace: true);

        Assert.Equal(Registration.Outdated, await RegisterAsync(app, first, isInPlace: false));

        Assert.Equal([SubmissionStatus.Superseded, SubmissionStatus.Reading], (await app.Storage.SubmissionsAsync()).OrderBy(row => row.RowKey).Select(row => row.Status));
    }

    [Fact]
    public async Task Each_that_comes_over_the_one_before_is_later_however_often_it_is_registered()
    {
        await using var app = await TestApp.StartAsync(azurite);
        foreach (var id in (string[])["1", "2", "3", "2", "3"]) await RegisterAsync(app, Row(id), isInPlace: true);

        var rows = (await app.Storage.SubmissionsAsync()).OrderBy(row => row.RowKey).ToList();
        Assert.Equal([0L, 1, 2], rows.Select(row => (row.UploadedAt - TestApp.Start).Ticks));
        var pointer = await app.Services.GetRequiredService<ResultTables>().FindAsync<CurrentSubmissionRow>(
            TableNames.Submissions, rows[0].PartitionKey, CurrentSubmissionRow.RowKeyOf(rows[0].Path), TestContext.Current.CancellationToken);
        Assert.Equal("3", pointer!.CurrentSubmission);
    }

    [Fact]
    public async Task A_file_that_is_refused_has_its_receipt_though_the_one_before_it_was_taken_in()
    {
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Own = new Dictionary<string, string?> { ["MaxFileBytes"] = "100000" } });
        await UploadAsync(app, FormText.File(Form));
        await app.SettleAsync();

        await UploadAsync(app, new byte[100_001]);

        Assert.Equal("too-large", Assert.Single((await app.Storage.ReceiptAsync(Name)).Problems).Code);
    }

    private static SubmissionRow Row(string id) => new()
    {
        PartitionKey = TableKey.FromText("图书馆"),
        RowKey = id,
        UnitFolder = "图书馆",
        Path = "forms.txt",
        ContentHash = "hash" + id,
        Status = SubmissionStatus.Reading,
        UploadedAt = TestApp.Start,
        ReceivedAt = TestApp.Start,
    };

    private static Task<Registration> RegisterAsync(TestApp app, SubmissionRow row, bool isInPlace) => app.Services.GetRequiredService<SubmissionRows>()
        .RegisterAsync(row, () => Task.CompletedTask, () => Task.FromResult(isInPlace), TestContext.Current.CancellationToken);

    private static async Task UploadAsync(TestApp app, byte[] content)
    {
        app.Traffic.SetUploaded(await app.Storage.PutReportAsync(Name, content), TestApp.Start);
        await app.DeliverAsync(Name);
    }
}
