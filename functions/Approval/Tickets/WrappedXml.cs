using System.Security.Cryptography;
using System.Xml.Linq;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>An encrypted element as it is kept.</summary>
/// <param name="Version">The version of the vault's key that wrapped <paramref name="Key"/>.</param>
/// <param name="Key">The wrapped key.</param>
/// <param name="Nonce">The nonce.</param>
/// <param name="Tag">The tag that tells of changes.</param>
/// <param name="Cipher">The encrypted element.</param>
internal sealed record WrappedXml(Uri Version, byte[] Key, byte[] Nonce, byte[] Tag, byte[] Cipher)
{
    private const string Name = "wrappedByVault";

    public XElement ToElement() => new(
        Name, new XElement("version", Version.AbsoluteUri), Bytes("key", Key), Bytes("nonce", Nonce), Bytes("tag", Tag), Bytes("cipher", Cipher));

    /// <exception cref="CryptographicException">The element is none of ours.</exception>
    public static WrappedXml Parse(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        try
        {
            return new WrappedXml(
                new Uri(Text(element, "version"), UriKind.Absolute), Bytes(element, "key"), Bytes(element, "nonce"), Bytes(element, "tag"), Bytes(element, "cipher"));
        }
        catch (FormatException e)
        {
            throw new CryptographicException("A kept key is malformed.", e);
        }
    }

    private static XElement Bytes(string name, byte[] value) => new(name, Convert.ToBase64String(value));

    private static byte[] Bytes(XElement element, string name) => Convert.FromBase64String(Text(element, name));

    private static string Text(XElement element, string name) => element.Element(name)?.Value ?? throw new FormatException($"There is no {name}.");
}
