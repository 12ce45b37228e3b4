using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>
/// Tells whether it is an approver who is signed in. The header that says who it is comes from the sign-in in front of the
/// app; where there is none anyone can send it, and it is not looked at.
/// </summary>
public sealed class SignedInPerson(ApprovalPolicy policy, IOptions<PerfEvalOptions> options)
{
    internal const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>Who is signed in, seen from an approver.</summary>
    public SignedIn Of(HttpRequest request, string approver)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!options.Value.RequireSignedIn) return SignedIn.NotAsked;
        // Two headers are one that was smuggled past the sign-in.
        if (request.Headers[Header] is not [var header] || ClientPrincipal.Read(header) is not { } principal) return SignedIn.Nobody;
        var known = policy.Directory.SignIns.GetValueOrDefault(approver, []);
        return principal.Names.Any(name => known.Contains(name, StringComparer.OrdinalIgnoreCase)) ? SignedIn.Approver : SignedIn.Another;
    }
}
