using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Tests.Support;

/// <summary>A key vault with one key of several versions: it answers as Azure's REST API does, and keeps what it was asked.</summary>
internal sealed class FakeVault : HttpMessageHandler
{
    private readonly Dictionary<string, RSA> _versions = [];
    private string _current = "";

    public FakeVault() => Rotate();

    public Uri Key { get; } = new("https://kv-tests.vault.azure.cn/keys/ticket-keys");

    public ConcurrentQueue<string> Asked { get; } = new();

    public FakeCredential Credential { get; } = new();

    public VaultKey Client => new(Key, Credential, new Options { Transport = new HttpClientTransport(this) });

    /// <summary>Makes a new version; the earlier ones stay.</summary>
    public void Rotate() => _versions.Add(_current = $"v{_versions.Count}", RSA.Create(2048));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Answer(request);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    protected override void Dispose(bool disposing)
    {
        foreach (var key in _versions.Values) key.Dispose();
        base.Dispose(disposing);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        Asked.Enqueue($"{request.Method} {address}");
        if (request.Headers.Authorization?.Parameter != FakeCredential.Token) return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        if (address.AbsolutePath == Key.AbsolutePath) return Json(new { key = new { kid = $"{Key}/{_current}" } });
        if (address.Segments is not [_, _, _, var version, var operation] || !_versions.TryGetValue(version.TrimEnd('/'), out var rsa)) return new HttpResponseMessage(HttpStatusCode.NotFound);
        using var body = JsonDocument.Parse(request.Content!.ReadAsStream());
        Assert.Equal("RSA-OAEP-256", body.RootElement.GetProperty("alg").GetString());
        var value = Base64Url.DecodeFromChars(body.RootElement.GetProperty("value").GetString());
        var result = operation == "wrapkey" ? rsa.Encrypt(value, RSAEncryptionPadding.OaepSHA256) : rsa.Decrypt(value, RSAEncryptionPadding.OaepSHA256);
        return Json(new { kid = $"{Key}/{version.TrimEnd('/')}", value = Base64Url.EncodeToString(result) });
    }

    private static HttpResponseMessage Json(object answer) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(answer)) };

    private sealed class Options : ClientOptions;

    internal sealed class FakeCredential : TokenCredential
    {
        public const string Token = "token";

        public ConcurrentQueue<string> Scopes { get; } = new();

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            foreach (var scope in requestContext.Scopes) Scopes.Enqueue(scope);
            return new AccessToken(Token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
