using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>
/// A key that never leaves its Azure Key Vault: it wraps other keys, and unwraps them, over the vault's REST API
/// (https://learn.microsoft.com/rest/api/keyvault/keys).
/// </summary>
public sealed class VaultKey
{
    private const string ApiVersion = "?api-version=7.4";
    private const string Algorithm = "RSA-OAEP-256";

    private readonly Uri _key;
    private readonly HttpPipeline _pipeline;

    /// <summary>A key of a vault.</summary>
    /// <param name="key">Its address without a version, <c>https://{vault}/keys/{name}</c>: each key is wrapped with the newest version.</param>
    /// <param name="credential">Who asks the vault.</param>
    /// <param name="options">How it is asked.</param>
    public VaultKey(Uri key, TokenCredential credential, ClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        // Each cloud has a vault domain of its own, and the audience of its vaults is that domain.
        var audience = $"https://{key.Host[(key.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";
        _pipeline = HttpPipelineBuilder.Build(options ?? new VaultOptions(), new BearerTokenAuthenticationPolicy(credential, audience));
    }

    /// <summary>Wraps a key.</summary>
    /// <returns>The version that wrapped it, and the wrapped key.</returns>
    /// <exception cref="RequestFailedException">The vault refused.</exception>
    public (Uri Version, byte[] Wrapped) Wrap(ReadOnlySpan<byte> key)
    {
        var version = new Uri(Send(RequestMethod.Get, _key, "", null).Key?.Kid ?? throw Malformed());
        return (version, Post(version, "/wrapkey", key));
    }

    /// <summary>Unwraps a key that <see cref="Wrap"/> wrapped.</summary>
    /// <exception cref="ArgumentException">The version is not one of this key: no other vault is ever asked, and none is shown a token.</exception>
    /// <exception cref="RequestFailedException">The vault refused.</exception>
    public byte[] Unwrap(Uri version, ReadOnlySpan<byte> wrapped)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (!version.AbsoluteUri.StartsWith(_key.AbsoluteUri + "/", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("The key was wrapped by another key than the configured one.", nameof(version));
        return Post(version, "/unwrapkey", wrapped);
    }

    private byte[] Post(Uri version, string operation, ReadOnlySpan<byte> value) =>
        Base64Url.DecodeFromChars(Send(RequestMethod.Post, version, operation, new Operation(Algorithm, Base64Url.EncodeToString(value))).Value ?? throw Malformed());

    private Answer Send(RequestMethod method, Uri address, string operation, Operation? body)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(address.AbsoluteUri + operation + ApiVersion));
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = RequestContent.Create(BinaryData.FromObjectAsJson(body));
        }

        _pipeline.Send(message, CancellationToken.None);
        return message.Response.IsError
            ? throw new RequestFailedException(message.Response)
            : message.Response.Content.ToObjectFromJson<Answer>() ?? throw Malformed();
    }

    private static JsonException Malformed() => new("The vault's answer has no key.");

    private sealed class VaultOptions : ClientOptions;

    private sealed record Operation([property: JsonPropertyName("alg")] string Algorithm, [property: JsonPropertyName("value")] string Value);

    private sealed record Answer([property: JsonPropertyName("value")] string? Value, [property: JsonPropertyName("key")] KeyName? Key);

    private sealed record KeyName([property: JsonPropertyName("kid")] string? Kid);
}
