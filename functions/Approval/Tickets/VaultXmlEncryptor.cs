using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>
/// Encrypts the Data Protection keys before they are kept: each with a key of its own (AES-256-GCM), which a key of the
/// vault wraps. Who can read the blob has nothing of use.
/// </summary>
public sealed class VaultXmlEncryptor(VaultKey vault) : IXmlEncryptor
{
    internal const int KeyBytes = 32;

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        try
        {
            var (version, wrapped) = vault.Wrap(key);
            var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
            var tag = new byte[AesGcm.TagByteSizes.MaxSize];
            var cipher = new byte[plain.Length];
            using var aes = new AesGcm(key, tag.Length);
            aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(version.AbsoluteUri));
            return new EncryptedXmlInfo(new WrappedXml(version, wrapped, nonce, tag, cipher).ToElement(), typeof(VaultXmlDecryptor));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
