using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Decrypts what <see cref="VaultXmlEncryptor"/> encrypted. Data Protection makes it by the name that is kept with each key.</summary>
/// <param name="services">Where the vault's key is: <see cref="VaultKey"/>.</param>
public sealed class VaultXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No vault is configured.</exception>
    /// <exception cref="CryptographicException">The element was changed.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapped = WrappedXml.Parse(encryptedElement);
        var vault = services.GetService<VaultKey>()
            ?? throw new InvalidOperationException("The keys of tickets were wrapped by a key vault: the setting PerfEval__KeyEncryptionKey is missing.");
        var key = vault.Unwrap(wrapped.Version, wrapped.Key);
        var plain = new byte[wrapped.Cipher.Length];
        try
        {
            using var aes = new AesGcm(key, wrapped.Tag.Length);
            aes.Decrypt(wrapped.Nonce, wrapped.Cipher, wrapped.Tag, plain, Encoding.UTF8.GetBytes(wrapped.Version.AbsoluteUri));
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
