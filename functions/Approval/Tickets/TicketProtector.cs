using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Makes tickets that nobody else can make, change, or use for another purpose.</summary>
public sealed class TicketProtector(IDataProtectionProvider provider)
{
    private const int MaxLength = 4096;

    private readonly IDataProtector _inbox = provider.CreateProtector("PerfEval.Tickets.Inbox.v1");
    private readonly IDataProtector _decision = provider.CreateProtector("PerfEval.Tickets.Decision.v1");

    /// <summary>An inbox ticket as text fit for an address.</summary>
    public string Protect(InboxTicket ticket) => Protect(_inbox, ticket);

    /// <summary>A decision ticket as text fit for an address.</summary>
    public string Protect(DecisionTicket ticket) => Protect(_decision, ticket);

    /// <summary>Reads an inbox ticket; null where it is forged, foreign, malformed, or of the other purpose. Its time is not checked.</summary>
    public InboxTicket? ReadInbox(string? text) => Read<InboxTicket>(_inbox, text);

    /// <summary>Reads a decision ticket, as <see cref="ReadInbox"/>.</summary>
    public DecisionTicket? ReadDecision(string? text) => Read<DecisionTicket>(_decision, text);

    private static string Protect<T>(IDataProtector protector, T ticket) =>
        System.Buffers.Text.Base64Url.EncodeToString(protector.Protect(AppJson.Serialize(ticket)));

    private static T? Read<T>(IDataProtector protector, string? text) where T : class
    {
        if (text is not { Length: > 0 and <= MaxLength }) return null;
        try
        {
            return AppJson.Deserialize<T>(protector.Unprotect(System.Buffers.Text.Base64Url.DecodeFromChars(text)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
