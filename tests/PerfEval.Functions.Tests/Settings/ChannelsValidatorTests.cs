using System.Text.Json.Nodes;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Settings;

public class ChannelsValidatorTests
{
    private const string Webhook = "https://oapi.dingtalk.com/robot/send?access_token=0123456789";

    [Fact]
    public void Validate_ChannelsThatThePolicyNames_Succeeds()
    {
        using var policy = new PolicyFile(file => file["directory"]!["channels"] = new JsonObject { ["lead"] = "bureau" }, "lead");

        Assert.True(Validate(Options(policy, "bureau", ChannelKind.DingTalk, Webhook, "SEC0123")).Succeeded);
    }

    [Theory]
    [InlineData("bureau", null, Webhook, "", "PerfEval:Channels:bureau:Kind")]
    [InlineData("bureau", ChannelKind.WeCom, "http://qyapi.example/send?key=0123456789", "", "PerfEval:Channels:bureau:Webhook")]
    [InlineData("bureau", ChannelKind.WeCom, "0123456789", "", "PerfEval:Channels:bureau:Webhook")]
    [InlineData("bureau", ChannelKind.WeCom, "@Microsoft.KeyVault(SecretUri=https://v.example/secrets/channel-0123456789)", "", "PerfEval:Channels:bureau:Webhook")]
    [InlineData("bureau", ChannelKind.WeCom, Webhook, "SEC0123456789", "PerfEval:Channels:bureau:Secret")]
    [InlineData("bu reau", ChannelKind.WeCom, Webhook, "", "PerfEval:Channels:bu reau")]
    public void Validate_WrongChannel_NamesTheSettingAndNotItsSecret(string name, ChannelKind? kind, string webhook, string secret, string setting)
    {
        using var policy = new PolicyFile("any", "lead");

        var failure = Validate(Options(policy, name, kind, webhook, secret)).FailureMessage;

        Assert.Contains(setting, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_PolicyThatNamesAnUnknownChannel_NamesApproverAndChannel()
    {
        using var policy = new PolicyFile(file => file["directory"]!["channels"] = new JsonObject { ["lead"] = "nowhere" }, "lead");

        Assert.Contains("directory.channels.lead: there is no channel 'nowhere'", Validate(new PerfEvalOptions { PolicyFile = policy.Path }).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SignInRequired_NamesWhoCouldNeverSignIn()
    {
        using var policy = new PolicyFile(file => file["directory"]!["signIns"] = new JsonObject { ["lead"] = new JsonArray("lead@example.org") }, "lead");

        var failure = Validate(new PerfEvalOptions { PolicyFile = policy.Path, RequireSignedIn = true }).FailureMessage;

        Assert.Contains("PerfEval:RequireSignedIn", failure, StringComparison.Ordinal);
        Assert.Contains("operator, finance", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("lead", failure, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(PerfEvalOptions options) => new ChannelsValidator().Validate(null, options);

    private static PerfEvalOptions Options(PolicyFile policy, string name, ChannelKind? kind, string webhook, string secret)
    {
        var options = new PerfEvalOptions { PolicyFile = policy.Path };
        options.Channels[name] = new ChannelOptions { Kind = kind, Webhook = webhook, Secret = secret };
        return options;
    }
}
