using System.ComponentModel.DataAnnotations;
using System.Reflection;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Tests.Settings;

public class PerfEvalOptionsValidatorTests
{
    private static PerfEvalOptions Options() => new()
    {
        BaseAddress = new Uri("https://perfeval.example/"),
        SamplingKey = Convert.ToBase64String(new byte[32]),
    };

    [Fact]
    public void Validate_GoodSettings_Succeeds() => Assert.True(new PerfEvalOptionsValidator().Validate(null, Options()).Succeeded);

    [Fact]
    public void Validate_KeyOfAVault_Succeeds()
    {
        var options = Options();
        options.KeyEncryptionKey = "https://kv.vault.azure.net/keys/ticket-keys";

        Assert.True(new PerfEvalOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void LimitsOfTimes_AreReadAlikeInEveryLanguage()
    {
        var limits = typeof(PerfEvalOptions).GetProperties().Select(property => property.GetCustomAttribute<RangeAttribute>()).Where(range => range?.OperandType == typeof(TimeSpan)).ToList();

        Assert.NotEmpty(limits);
        Assert.All(limits, range => Assert.True(range!.ParseLimitsInInvariantCulture && range.ConvertValueInInvariantCulture));
    }

    [Theory]
    [InlineData(nameof(PerfEvalOptions.Profile), "nowhere-1900")]
    [InlineData(nameof(PerfEvalOptions.TimeZone), "Asia/Nowhere")]
    [InlineData(nameof(PerfEvalOptions.SamplingKey), "c2hvcnQ=")]
    [InlineData(nameof(PerfEvalOptions.SamplingKey), "not base64!")]
    [InlineData(nameof(PerfEvalOptions.PolicyFile), "no-such-file.json")]
    [InlineData(nameof(PerfEvalOptions.HolidayFile), "no-such-file.json")]
    [InlineData(nameof(PerfEvalOptions.KeyEncryptionKey), "ticket-keys")]
    [InlineData(nameof(PerfEvalOptions.KeyEncryptionKey), "http://kv.vault.azure.net/keys/ticket-keys")]
    [InlineData(nameof(PerfEvalOptions.KeyEncryptionKey), "https://kv.vault.azure.net/keys/ticket-keys/0123")]
    [InlineData(nameof(PerfEvalOptions.KeyEncryptionKey), "https://kv.vault.azure.net/secrets/ticket-keys")]
    public void Validate_WrongSetting_NamesIt(string setting, string value)
    {
        var options = Options();
        typeof(PerfEvalOptions).GetProperty(setting)!.SetValue(options, value);

        var result = new PerfEvalOptionsValidator().Validate(null, options);

        Assert.Contains("PerfEval:" + setting, result.FailureMessage, StringComparison.Ordinal);
    }
}
