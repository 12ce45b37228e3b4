using System.Reflection;
using Microsoft.Extensions.Configuration;
using PerfEval.Functions.Settings;

namespace PerfEval.Azure.Tests;

/// <summary>The template gives the app its channels as the code reads them, and their secrets by the vault alone.</summary>
public sealed class ChannelTests(Deployment deployment)
{
    private Dictionary<string, string?> Settings => Assert.Single(deployment.All, resource => resource.Name == "appsettings").Properties.EnumerateObject()
        .ToDictionary(setting => setting.Name.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value.GetString());

    [Fact]
    public void Channels_OfTheTemplate_AreReadByTheCode()
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build().GetSection(PerfEvalOptions.Section).Get<PerfEvalOptions>()!;

        Assert.Equal(["bureau", "finance"], options.Channels.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((ChannelKind.WeCom, ""), (options.Channels["bureau"].Kind, options.Channels["bureau"].Secret));
        Assert.Equal(ChannelKind.DingTalk, options.Channels["finance"].Kind);
    }

    [Fact]
    public void Channels_OfTheTemplate_SetNothingThatNobodyReads()
    {
        var known = typeof(ChannelOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);
        var prefix = $"{PerfEvalOptions.Section}:{nameof(PerfEvalOptions.Channels)}:";

        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            Settings.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name.Split(':')[^1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bureau:Webhook", "channel-{1}", "bureau")]
    [InlineData("finance:Webhook", "channel-{1}", "finance")]
    [InlineData("finance:Secret", "channel-{1}-signature", "finance")]
    public void SecretsOfChannels_AreReferencesToTheVault(string setting, string secret, string channel)
    {
        var value = Settings[$"{PerfEvalOptions.Section}:{nameof(PerfEvalOptions.Channels)}:{setting}"]!;

        Assert.StartsWith($"[format('@Microsoft.KeyVault(SecretUri={{0}}secrets/{secret})', reference('", value, StringComparison.Ordinal);
        Assert.EndsWith($".vaultUri, '{channel}')]", value, StringComparison.Ordinal);
    }

    [Fact]
    public void ChannelKinds_OfTheTemplate_AreTheCodes()
    {
        var types = File.ReadAllText(Repository.PathOf("infra/azure/types.bicep"));

        Assert.Contains($"kind: {string.Join(" | ", Enum.GetNames<ChannelKind>().Select(kind => $"'{kind}'"))}", types, StringComparison.Ordinal);
    }
}
