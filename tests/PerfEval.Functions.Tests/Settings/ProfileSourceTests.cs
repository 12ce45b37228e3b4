using PerfEval.Domain.Profiles;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Settings;

/// <summary>A jurisdiction's own profile is a file that the setting names.</summary>
public sealed class ProfileSourceTests(Azurite azurite) : IDisposable
{
    private const string Own = """{ "extends": "futian-2022", "name": "nanshan-2025", "title": "示例" }""";
    private readonly string _folder = Directory.CreateTempSubdirectory("perfeval-profile-").FullName;

    private string File => Path.Combine(_folder, "nanshan.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AFile_IsTheProfileByWhichTheAppEvaluates()
    {
        await System.IO.File.WriteAllTextAsync(File, Own);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Own = new Dictionary<string, string?> { [nameof(PerfEvalOptions.Profile)] = File } });

        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(FormText.Number(1)));

        Assert.Equal("nanshan-2025", Assert.Single(await app.Storage.EvaluationsAsync()).Profile);
    }

    [Fact]
    public void Load_NameOfAShippedProfile_IsThatOne() => Assert.Equal("generic-a-b", ProfileSource.Load("generic-a-b").Name);

    [Fact]
    public void Load_NoFile_SaysWhichProfilesThereAre() =>
        Assert.Contains("futian-2022", Assert.Throws<RuleProfileException>(() => ProfileSource.Load(File)).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_FileWithAWrongProperty_NamesIt()
    {
        System.IO.File.WriteAllText(File, """{ "extends": "futian-2022", "name": "nanshan-2025", "fullScore": 0 }""");

        Assert.Contains(Assert.Throws<RuleProfileException>(() => ProfileSource.Load(File)).Errors, error => error.Contains("fullScore", StringComparison.Ordinal));
    }
}
