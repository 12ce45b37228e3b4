using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace PerfEval.Cli.Tests.Grants;

/// <summary>A storage account that gives keys to sign with, as Azure's REST API does, and nothing else.</summary>
internal sealed class FakeAccount(HttpStatusCode status = HttpStatusCode.OK, bool signedIn = true) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    public BlobServiceClient Open(Uri address) =>
        new(address, new FakeCredential(signedIn), new BlobClientOptions { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 0 } });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = XmlValues(await request.Content!.ReadAsStringAsync(cancellationToken));
        Asked.Add($"{request.Method} {request.RequestUri!.Query}");
        if (status != HttpStatusCode.OK) return new HttpResponseMessage(status);
        var key = $"""
            <?xml version="1.0" encoding="utf-8"?><UserDelegationKey><SignedOid>00000000-0000-0000-0000-000000000001</SignedOid>
            <SignedTid>00000000-0000-0000-0000-000000000002</SignedTid><SignedStart>{body["Start"]}</SignedStart><SignedExpiry>{body["Expiry"]}</SignedExpiry>
            <SignedService>b</SignedService><SignedVersion>2025-01-05</SignedVersion><Value>{Convert.ToBase64String(new byte[32])}</Value></UserDelegationKey>
            """;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(key, Encoding.UTF8, "application/xml") };
    }

    private static Dictionary<string, string> XmlValues(string xml) =>
        System.Xml.Linq.XElement.Parse(xml).Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

    private sealed class FakeCredential(bool signedIn) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            signedIn ? new("token", DateTimeOffset.Parse("2100-01-01", CultureInfo.InvariantCulture)) : throw new CredentialUnavailableException("Nobody is signed in.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
