using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Settings;

/// <summary>
/// Checks the channels of messages and who signs in, in the settings and in the approval policy that names them. What is
/// secret in a setting is never in a message.
/// </summary>
internal sealed class ChannelsValidator : IValidateOptions<PerfEvalOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PerfEvalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> failures = [.. options.Channels.SelectMany(channel => Check(channel.Key, channel.Value)), .. CheckPolicy(options)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Check(string name, ChannelOptions channel)
    {
        var setting = $"{PerfEvalOptions.Section}:{nameof(PerfEvalOptions.Channels)}:{name}";
        if (name.Length is 0 or > 40 || !name.All(char.IsAsciiLetterOrDigit)) yield return $"{setting}: a channel's name is letters a to z and digits, 40 at most.";
        if (channel.Kind is null) yield return $"{setting}:{nameof(ChannelOptions.Kind)}: one of {string.Join(", ", Enum.GetNames<ChannelKind>())} is expected.";
        if (channel.Webhook.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal))
            yield return $"{setting}:{nameof(ChannelOptions.Webhook)}: the key vault's secret was not read; see that it exists and that the app may read it.";
        else if (!Uri.TryCreate(channel.Webhook, UriKind.Absolute, out var webhook) || (webhook.Scheme != Uri.UriSchemeHttps && !webhook.IsLoopback))
            yield return $"{setting}:{nameof(ChannelOptions.Webhook)}: an absolute https address is expected.";
        if (channel.Secret.Length > 0 && channel.Kind is not ChannelKind.DingTalk)
            yield return $"{setting}:{nameof(ChannelOptions.Secret)}: only a channel of the kind {ChannelKind.DingTalk} signs.";
    }

    private static IEnumerable<string> CheckPolicy(PerfEvalOptions options)
    {
        ApproverDirectory directory;
        string? failure = null;
        try
        {
            directory = PolicyReader.Of(options).Directory;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            failure = e.Message;
            directory = new ApproverDirectory();
        }

        var setting = $"{PerfEvalOptions.Section}:{nameof(PerfEvalOptions.PolicyFile)}";
        if (failure is not null)
        {
            yield return $"{setting}: {failure}";
            yield break;
        }

        foreach (var (approver, channel) in directory.Channels)
        {
            if (!options.Channels.ContainsKey(channel)) yield return $"{setting}: directory.channels.{approver}: there is no channel '{channel}' in the setting {PerfEvalOptions.Section}:{nameof(PerfEvalOptions.Channels)}.";
        }

        if (options.RequireSignedIn && directory.All.Where(approver => directory.SignIns.GetValueOrDefault(approver, []).IsDefaultOrEmpty).ToList() is { Count: > 0 } unknown)
            yield return $"{PerfEvalOptions.Section}:{nameof(PerfEvalOptions.RequireSignedIn)}: directory.signIns of the policy does not say how these sign in: {string.Join(", ", unknown)}.";
    }
}
