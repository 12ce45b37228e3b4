using Microsoft.Extensions.Configuration;
using PerfEval.Functions.Operations.Logging;

namespace PerfEval.Functions.Tests.Operations.Logging;

public class SecretTextTests
{
    private const string Webhook = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=11111111-2222-3333";
    private const string Signature = "SEC0123456789abcdef";

    [Theory]
    [InlineData("GET http://h/api/inbox?ticket=CfDJ8AbC-_12&x=1 ended", "GET http://h/api/inbox?ticket=***&x=1 ended")]
    [InlineData("the ticket CfDJ8AbC-_12 was shown", "the ticket *** was shown")]
    [InlineData("twice CfDJ8AbC CfDJ8DeF.", "twice *** ***.")]
    [InlineData("?ticket=forged", "?ticket=***")]
    [InlineData("POST https://h/api/operations?code=abc123==", "POST https://h/api/operations?code=***")]
    [InlineData("https://a.blob.core.windows.net/b?sv=2024&sig=abc%3D", "https://a.blob.core.windows.net/b?sv=2024&sig=***")]
    [InlineData("https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1&sign=x", "https://oapi.dingtalk.com/robot/send?access_token=***&timestamp=1&sign=***")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YWJj;", "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=***;")]
    [InlineData("Submission 0123 is started, 45 bytes.", "Submission 0123 is started, 45 bytes.")]
    public void Redact_TextWithASecret_StandsWithoutIt(string text, string expected) => Assert.Equal(expected, Text().Redact(text));

    [Fact]
    public void Redact_SecretsOfTheSettings_AreKnownWhereverTheyStand()
    {
        var redacted = Text().Redact($"{Webhook} | 11111111-2222-3333 | {Signature}");

        Assert.DoesNotContain("11111111", redacted, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_TextWithoutOne_IsTheSameText()
    {
        var text = "28 forms read";

        Assert.Same(text, Text().Redact(text));
    }

    private static SecretText Text() => new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["PerfEval:Channels:lead:Webhook"] = Webhook,
        ["PerfEval:Channels:lead:Secret"] = Signature,
    }).Build());
}
