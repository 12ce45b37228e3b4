using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>The signed-in identity as App Service's authentication hands it to the app behind it.</summary>
/// <param name="Claims">What is claimed of it.</param>
/// <param name="NameType">The type of the claim that is its name.</param>
public sealed record ClientPrincipal(
    ImmutableArray<ClientPrincipal.Claim> Claims, [property: JsonPropertyName("name_typ")] string? NameType)
{
    // The object id stays when a name changes: https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities.
    private static readonly ImmutableArray<string> IdentityTypes =
    [
        "http://schemas.microsoft.com/identity/claims/objectidentifier", "oid", "preferred_username",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
    ];

    /// <summary>What it may be known by: its object id, its user name, its name.</summary>
    public IEnumerable<string> Names => Claims.IsDefault
        ? []
        : Claims.Where(claim => claim.Value is { Length: > 0 } && (claim.Type == NameType || IdentityTypes.Contains(claim.Type ?? ""))).Select(claim => claim.Value!);

    /// <summary>Reads the header; null where it is none.</summary>
    public static ClientPrincipal? Read(string? header)
    {
        if (string.IsNullOrEmpty(header)) return null;
        try
        {
            return AppJson.Deserialize<ClientPrincipal>(Convert.FromBase64String(header));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Something that is claimed.</summary>
    /// <param name="Type">What it is.</param>
    /// <param name="Value">What it says.</param>
    public sealed record Claim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
}
