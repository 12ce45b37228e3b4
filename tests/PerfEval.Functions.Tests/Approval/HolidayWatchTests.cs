using System.Globalization;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>Operators learn in time that the holidays of a year are not known.</summary>
public sealed class HolidayWatchTests(Azurite azurite) : IDisposable
{
    private const string Name = "图书馆/forms.txt";
    private readonly string _folder = Directory.CreateTempSubdirectory("perfeval-holidays-").FullName;
    private readonly Outbox _outbox = new();

    public void Dispose()
    {
        _outbox.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2022, true)]
    public async Task A_due_day_in_a_year_without_holidays_is_told_once(int known, bool told)
    {
        await using var app = await StartAsync(known);

        await app.EvaluateAsync(Name, FormText.File(FormText.Number(2).Normal()));
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(2).Normal(), FormText.Number(3).Normal()));
        await app.RestartAsync();
        await app.EvaluateAsync("博物馆/forms.txt", FormText.File(FormText.Number(5).Normal()));

        var notices = _outbox.Messages.Where(message => message.Id.StartsWith("holidays-", StringComparison.Ordinal)).ToList();
        Assert.Equal(told ? [("holidays-2023-operator", "operator")] : [], notices.Select(notice => (notice.Id, notice.Recipient)));
        Assert.All(notices, notice => Assert.Contains("2023 年", notice.TextZh, StringComparison.Ordinal));
        Assert.Equal(told, app.Logs.Lines.Any(line => line.Contains("No holidays of 2023 are known", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2023-11-20", false)]
    [InlineData("2023-11-27", true)]
    public async Task A_year_that_comes_is_told_a_month_before(string today, bool told)
    {
        await using var app = await StartAsync(2023);
        app.Clock.SetUtcNow(DateTimeOffset.Parse(today + "T02:00:00Z", CultureInfo.InvariantCulture));

        await app.EvaluateAsync(Name, FormText.File(FormText.Number(2).Normal()));

        Assert.Equal(told, _outbox.Messages.Any(message => message.Id == "holidays-2024-operator"));
    }

    private async Task<TestApp> StartAsync(int year)
    {
        var file = Path.Combine(_folder, "holidays.json");
        await File.WriteAllTextAsync(file, $$"""{ "years": [ { "year": {{year}}, "source": "示例" } ] }""");
        return await TestApp.StartAsync(azurite, new TestAppOptions { Outbox = _outbox.Folder, Own = new Dictionary<string, string?> { [nameof(PerfEvalOptions.HolidayFile)] = file } });
    }
}
