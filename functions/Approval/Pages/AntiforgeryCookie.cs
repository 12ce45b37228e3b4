using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>
/// The cookie of the anti-forgery token. Whether it is for https only follows from the address under which approvers reach the
/// app: the request itself may have come over http from a proxy that ended https.
/// </summary>
internal sealed class AntiforgeryCookie : CookieBuilder
{
    private readonly bool _secure;

    /// <summary>Makes the cookie of an app under an address.</summary>
    public AntiforgeryCookie(Uri address)
    {
        _secure = address.Scheme == Uri.UriSchemeHttps;
        Name = _secure ? "__Host-perfeval-form" : "perfeval-form";
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        // A link in a message is followed from elsewhere: with Strict each one would make a new token and spoil the pages already open.
        SameSite = SameSiteMode.Lax;
        SecurePolicy = CookieSecurePolicy.None;
    }

    /// <inheritdoc/>
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = _secure;
        return options;
    }
}
