using System.Data.Common;
using Azure.Core;
using Azure.Identity;

namespace PerfEval.Functions.Telemetry;

/// <summary>How the app signs in to where its telemetry goes.</summary>
internal static class TelemetryCredential
{
    /// <summary>
    /// The credential that <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c> asks for, which the host reads too:
    /// <c>Authorization=AAD</c>, with <c>;ClientId=…</c> of a user-assigned identity. Null where the connection string
    /// alone is to do.
    /// </summary>
    public static TokenCredential? From(string? authentication)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = authentication };
        if (!parts.TryGetValue("Authorization", out var way) || !"AAD".Equals(way as string, StringComparison.OrdinalIgnoreCase)) return null;
        var identity = parts.TryGetValue("ClientId", out var client) && client is string { Length: > 0 } id
            ? ManagedIdentityId.FromUserAssignedClientId(id)
            : ManagedIdentityId.SystemAssigned;
        return new ManagedIdentityCredential(identity);
    }
}
