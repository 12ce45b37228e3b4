using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Operations.Logging;

/// <summary>Finds what must not be logged in a text, and takes it out.</summary>
public sealed partial class SecretText
{
    private const string Mark = "***";
    private const int ShortestSecret = 8;

    private readonly string[] _known;

    /// <summary>Knows the secrets of the settings: the addresses of webhooks, what signs messages, the sampling key.</summary>
    public SecretText(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(PerfEvalOptions.Section);
        var channels = section.GetSection(nameof(PerfEvalOptions.Channels)).GetChildren().ToList();
        var secrets = channels.Select(channel => channel[nameof(ChannelOptions.Secret)])
            .Concat(channels.SelectMany(channel => PartsOf(channel[nameof(ChannelOptions.Webhook)])))
            .Append(section[nameof(PerfEvalOptions.SamplingKey)]);
        // The longest first: a part of an address must not spoil the whole.
        _known = [.. secrets.OfType<string>().Where(secret => secret.Length >= ShortestSecret).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];
    }

    /// <summary>The text without tickets, keys and secrets; the text itself where it holds none.</summary>
    public string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var secret in _known) text = text.Replace(secret, Mark, StringComparison.Ordinal);
        if (text.Contains(TicketStart, StringComparison.Ordinal)) text = Ticket().Replace(text, Mark);
        return text.Contains('=', StringComparison.Ordinal) ? Parameter().Replace(text, $"$1{Mark}") : text;
    }

    // What Data Protection makes begins with the same bytes, in base64 and in base64url.
    private const string TicketStart = "CfDJ8";

    [GeneratedRegex(TicketStart + @"[A-Za-z0-9_\-+/=%]*")]
    private static partial Regex Ticket();

    // Parameters of addresses that open something: tickets, function keys, webhooks, shared access signatures.
    [GeneratedRegex(@"((?:^|[?&;\s])(?:ticket|code|key|access_token|sign|sig|x-functions-key|AccountKey)=)[^&;\s""'<>]+", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    private static IEnumerable<string> PartsOf(string? webhook)
    {
        if (!Uri.TryCreate(webhook, UriKind.Absolute, out var address)) return webhook is null ? [] : [webhook];
        return [webhook, address.AbsoluteUri, address.PathAndQuery, .. address.Query.TrimStart('?').Split('&').Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..])];
    }
}
